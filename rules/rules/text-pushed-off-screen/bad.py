# expect: text-pushed-off-screen
value = 1                                                                                                                                                                                                                            ; import os as o
