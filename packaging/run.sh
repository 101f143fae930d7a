#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [arguments]: installs what is missing, builds, and starts Awaitscope with the arguments.
# Without a display, what the window would open is drawn to a file instead.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/prepare.sh"

prepare
(build release awaitscope)
program=$root/build/release/app/awaitscope

# Without arguments the window compares these two.
files=("$@")
[ "$#" -gt 0 ] || files=(lesson:serial_watches lesson:gathered_watches)

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; }
opens_window() { [[ ${files[0]} == lesson:* || -f ${files[0]} ]]; }

if ! has_display && opens_window; then
    figure=$root/build/figure.png
    say "There is no display for the window; drawing the timeline to a file instead."
    # Where nobody is logged in (a container) Qt would remark on that.
    if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
        export XDG_RUNTIME_DIR=$root/build/runtime
        install -d -m 700 "$XDG_RUNTIME_DIR"
    fi
    "$program" figure "${files[@]}" -o "$figure"
    say "The figure is in $figure"
    exit
fi
exec "$program" "$@"
