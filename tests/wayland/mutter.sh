#!/bin/sh
# mutter.sh
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# mutter.sh SCALE RENDERER COMMAND…: runs a command, drawn by this renderer of GTK, on a screen of this scale that
# nobody sees. The screen is 1536 × 1024 at every scale, in the pixels of programs.

set -eu

scale=$1 renderer=$2
shift 2
size=$(python3 -c "print(f'{1536 * $scale:.0f}x{1024 * $scale:.0f}')")

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/runtime" "$home/glib-2.0/settings"
chmod 700 "$home/runtime"

# Windows stay as large as they are made, scales may be fractions, and no key repeats because the machine is busy.
cat > "$home/glib-2.0/settings/keyfile" << END
[org/gnome/mutter]
auto-maximize=false
experimental-features=['scale-monitor-framebuffer']

[org/gnome/desktop/peripherals/keyboard]
repeat=false
END

# Mutter has settings of its own, and warns of what a desktop would have beside it.
program="env GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR=${GSETTINGS_SCHEMA_DIR-} G_DEBUG=${G_DEBUG-} \
  XDG_CONFIG_HOME=${XDG_CONFIG_HOME-} GDK_BACKEND=wayland GSK_RENDERER=$renderer"

XDG_RUNTIME_DIR=$home/runtime dbus-run-session -- \
  env -u DISPLAY -u WAYLAND_DISPLAY -u GDK_SCALE -u GSETTINGS_SCHEMA_DIR -u G_DEBUG GSETTINGS_BACKEND=keyfile \
  XDG_CONFIG_HOME="$home" LIBGL_ALWAYS_SOFTWARE=1 \
  mutter --headless --wayland --no-x11 --virtual-monitor "$size" -- \
  sh -c 'gdctl set -L --primary -M Meta-0 -s "$0" > /dev/null && exec "$@"' "$scale" $program "$@"
