# SPDX-License-Identifier: Apache-2.0
# Runs a command of the user's as a file. It may start things that live on: they get neither the lock nor our
# output. COMMAND PROJECT ENVIRONMENT VERSION RELEASE DIRECTION LIMIT
enter
file=$ROOT/.slipway/staging/$DEPLOYMENT.hook
printf '%s\n' "$COMMAND" >"$file.sh" || die 70 "cannot write $file.sh"
cd -- "$ROOT/current" 2>/dev/null || cd -- "$ROOT"
SLIPWAY_ROOT=$ROOT
SLIPWAY_PROJECT=$PROJECT
SLIPWAY_ENVIRONMENT=$ENVIRONMENT
SLIPWAY_VERSION=$VERSION
SLIPWAY_RELEASE=$RELEASE
SLIPWAY_DIRECTION=$DIRECTION
SLIPWAY_STEP=$STEP
export SLIPWAY_ROOT SLIPWAY_PROJECT SLIPWAY_ENVIRONMENT SLIPWAY_VERSION SLIPWAY_RELEASE SLIPWAY_DIRECTION SLIPWAY_STEP
code=0
# timeout itself keeps the lock, so it lasts as long as the command does, even if this script is killed.
timeout -k 5 "$LIMIT" sh -c 'exec sh "$1" 9>&-' sh "$file.sh" >"$file.log" 2>&1 3>&- || code=$?
tail -c 65536 -- "$file.log" || true
rm -f -- "$file.sh" "$file.log"
say code "$code"
case "$code" in
0) leave ;;
124 | 137) die 65 "the command was not done after $LIMIT seconds" ;;
*) die 65 "the command ended with $code" ;;
esac
