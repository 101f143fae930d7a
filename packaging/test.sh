#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test.sh [arguments for ctest]: installs what is missing, builds, and runs all tests.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/prepare.sh"

prepare
# Debian 12's compiler is the one whose warnings we have all read: there they are errors.
preset=release
[ "$(c++ -dumpversion | cut -d. -f1)" != 12 ] || preset=ci
(build "$preset")
cd "$root"
exec ctest --test-dir "build/$preset" --output-on-failure -j "$(parallel_jobs)" "$@"
