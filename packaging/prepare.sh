# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh: what is needed, and the build.
#   prepare         installs what is missing (Debian, Ubuntu) or names it (elsewhere)
#   build PRESET [TARGET]   configures and builds into build/PRESET

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
log=$root/build/prepare.log

say() { printf '%s\n' "$*" >&2; }
fail() { say "error: $*"; exit 1; }

# The packages of dependencies.txt.
dependencies() {
    sed -e 's/#.*//' -e '/^\[/d' -e 's/[[:space:]]//g' -e '/^$/d' "$root/packaging/dependencies.txt"
}

# One line of output while it runs; the log's end if it fails.
logged() {
    "$@" >>"$log" 2>&1 && return
    tail -n 40 "$log" >&2
    return 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt_get() {
    logged as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "$@"
}

missing_packages() {
    local installed
    # dpkg-query fails as soon as it does not know one of them.
    # shellcheck disable=SC2046 # one argument per package
    installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' $(dependencies) 2>/dev/null) || true
    comm -23 <(dependencies | sort) <(sed -n 's/^ii  *//p' <<<"$installed" | sort)
}

# Of the packages named, those that no package source offers.
unavailable_packages() {
    comm -23 <(printf '%s\n' "$@" | sort) <(LC_ALL=C apt-cache policy "$@" | awk '
        /^[^ ]+:$/ { package = substr($1, 1, length($1) - 1) }
        $1 == "Candidate:" && $2 != "(none)" { print package }' | sort)
}

prepare_debian() {
    local missing unavailable
    missing=$(missing_packages | xargs)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "these packages are missing, and installing them needs root (there is no sudo):
    apt-get install --no-install-recommends $missing"
    fi
    say "Installing: $missing"
    local -a packages
    read -ra packages <<<"$missing"
    local updated=
    if [ -n "$(unavailable_packages "${packages[@]}")" ]; then
        apt_get update || fail "apt-get update failed (its words are above)"
        updated=yes
    fi
    unavailable=$(unavailable_packages "${packages[@]}" | xargs)
    if [ -n "$unavailable" ]; then
        fail "no package source of this system has: $unavailable
    Awaitscope needs Debian 12, Ubuntu 24.04 or later; on Ubuntu with the component 'universe'
    (enable it with: add-apt-repository universe)."
    fi
    apt_get install --no-install-recommends "${packages[@]}" && return
    # The package lists may be older than the archive.
    if [ -z "$updated" ] && apt_get update; then
        apt_get install --no-install-recommends "${packages[@]}" && return
    fi
    fail "apt-get install failed (its words are above)"
}

prepare_elsewhere() {
    local missing=() tool
    for tool in c++ cmake ninja pkg-config; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    if [ "${#missing[@]}" -eq 0 ]; then
        local found
        found=$(cmake -G Ninja -S "$root/packaging/probe" -B "$root/build/probe" 2>&1) || true
        while IFS= read -r tool; do missing+=("$tool"); done \
            < <(sed -n 's/^missing: //p' <<<"$found")
    fi
    [ "${#missing[@]}" -eq 0 ] && return
    say "error: this system is not Debian 12, Ubuntu 24.04 or one derived from them, and lacks:"
    printf '    %s\n' "${missing[@]}" >&2
    say "How to get them:"
    say "    Fedora: dnf install gcc-c++ cmake ninja-build pkgconf-pkg-config gmp-devel tomlplusplus-devel \\"
    say "        qt6-qtbase-devel qt6-qtsvg-devel qt6-qthttpserver-devel qt6-qtwebsockets-devel \\"
    say "        qt6-qttools-devel qt6-linguist qcoro-qt6-devel qcustomplot-qt6-devel qscintilla-qt6-devel"
    say "    Arch: pacman -S gcc cmake ninja pkgconf gmp tomlplusplus qt6-base qt6-svg qt6-httpserver \\"
    say "        qt6-websockets qt6-tools qcoro qcustomplot qscintilla-qt6"
    say "    elsewhere: in a container or virtual machine with Debian 12, run this script again"
    exit 1
}

prepare() {
    mkdir -p "$root/build"
    : >"$log"
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        prepare_debian
    else
        prepare_elsewhere
    fi
}

# As many compilers as there are cores, and no more than fit in memory (about 1 GB each).
parallel_jobs() {
    local cores memory
    cores=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1000000) }' /proc/meminfo 2>/dev/null)
    [ -n "$memory" ] && [ "$memory" -lt "$cores" ] && cores=$memory
    [ "$cores" -ge 1 ] || cores=1
    echo "$cores"
}

build() {
    local preset=$1 quiet=--quiet
    shift
    [ -t 2 ] && quiet=
    # Wherever the caller stands, cmake reads the presets of its working directory.
    cd "$root" || return
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "Building in build/$preset; the first time takes some minutes."
    fi
    logged cmake --preset "$preset" || fail "CMake could not configure the build (its words are above)"
    # shellcheck disable=SC2086 # empty on a terminal, where the progress is shown
    ninja -C "build/$preset" -j "$(parallel_jobs)" $quiet "$@" >&2 \
        || fail "the build failed (the compiler's words are above)"
}
