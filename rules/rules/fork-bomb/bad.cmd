# expect: fork-bomb
%0|%0
