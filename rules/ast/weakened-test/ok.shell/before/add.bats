#!/usr/bin/env bats

@test "adds" {
  run ./add.sh 1 2
  [ "$output" = "3" ]
}

@test "fails" {
  run ./add.sh
  [ "$status" -eq 2 ]
}
