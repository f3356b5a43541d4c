# SPDX-License-Identifier: Apache-2.0
# Reads the epoch and the owner; changes nothing. ROOT
if root_is_absent || absent "$ROOT/.slipway"; then
    say epoch 0
    exit 0
fi
read_epoch
say epoch "$epoch"
read_owner
[ -z "$owner" ] || say_owner
