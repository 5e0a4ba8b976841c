// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Page.h"

// The base class is header-only; this unit holds its meta object.
#include "moc_Page.cpp"
