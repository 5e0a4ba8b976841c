// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterGateway.h"

#include "moc_MeterGateway.cpp"
