// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestMain.h"

METERDESK_TEST_MAIN
