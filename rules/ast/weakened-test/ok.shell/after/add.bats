#!/usr/bin/env bats

# clean: weakened-test
@test "adds two numbers" {
  run ./add.sh 1 2
  [ "$status" -eq 0 ]
  [ "$output" = "3" ]
}

# clean: weakened-test
@test "fails" {
  run ./add.sh
  [ "$status" -eq 2 ]
}
