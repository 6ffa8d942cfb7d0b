#!/usr/bin/env bats

# expect: weakened-test
@test "adds" {
  run ./add.sh 1 2
}

# expect: weakened-test
@test "fails" {
  skip "later"
  run ./add.sh
  [ "$status" -eq 2 ]
}
