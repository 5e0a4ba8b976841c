// SPDX-License-Identifier: GPL-3.0-or-later
#include "ByteChannel.h"

// The interface is header-only; this unit holds its meta object.
#include "moc_ByteChannel.cpp"
