// SPDX-License-Identifier: GPL-3.0-or-later
#include "FieldWork.h"

// The interface is header-only; this unit holds its meta object.
#include "moc_FieldWork.cpp"
