# expect: unread-language
puts "hello"
