// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestMain.h"

#include <QtCore/QCoreApplication>

METERDESK_TEST_MAIN
