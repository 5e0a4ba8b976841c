// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentFacts.h"

namespace meterdesk::test {

/// Conventions B13: 10.00 − 1.62 − 8.38 = 0.00, in cash with 抹零 8.40.
[[nodiscard]] SettlementSlip sampleCheckOut();
/// A refund of 20.00 through WeChat, approved by a second operator.
[[nodiscard]] SettlementSlip sampleRefund();
/// Conventions B14b: 补平 of 3.32, no money crosses the counter.
[[nodiscard]] SettlementSlip sampleLevelUp();
/// The manual's chain: 0.09 − 2.57 − 0.84 + 50.00.
[[nodiscard]] StatementPaper sampleStatement();
/// Many entries: several sheets.
[[nodiscard]] StatementPaper longStatement();
[[nodiscard]] ArrearsPaper sampleArrears();
/// The shift of conventions §7: 491.62 expected, 491.60 counted.
[[nodiscard]] ShiftPaper sampleShift();
/// The same before it was counted.
[[nodiscard]] ShiftPaper sampleInterim();
/// The identity of conventions §7: 1 000.00 + 300.00 − 50.00 − 120.45 − 8.38 + 3.32 = 1 124.49.
[[nodiscard]] DayEndPaper sampleDayEnd();
[[nodiscard]] TestPage sampleTestPage();

} // namespace meterdesk::test
