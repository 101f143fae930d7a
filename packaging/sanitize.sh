#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sanitize.sh address|thread [arguments for ctest]: installs what is missing, builds with the address and
# undefined-behaviour sanitizers, or with the thread sanitizer, and runs all tests. Any report fails a test;
# what the sanitizers are told is in cmake/UnitTest.cmake.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/prepare.sh"

case ${1:-} in
    address) preset=asan ;;
    thread) preset=tsan ;;
    *) fail "which sanitizer? sanitize.sh address|thread [arguments for ctest]" ;;
esac
shift

prepare
(build "$preset")
cd "$root"
# The thread sanitizer of older compilers cannot live with as much address randomization as newer kernels have.
fixed_addresses=()
if [ "$preset" = tsan ] && setarch --addr-no-randomize true 2>/dev/null; then
    fixed_addresses=(setarch --addr-no-randomize)
fi
# The tests' main threads nest as deep as a run's thread does (DepthGuard::threadStack).
ulimit -S -s 262144
exec "${fixed_addresses[@]}" ctest --test-dir "build/$preset" --output-on-failure -j "$(parallel_jobs)" "$@"
