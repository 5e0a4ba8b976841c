// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reading.h"
#include "import/SheetTable.h"
#include "money/RechargeService.h"
#include "records/RecordWriter.h"

namespace meterdesk {

/// One price of a tariff in a file.
struct TariffRow
{
    QString name;
    TariffVersion version;
};

/// One freeze in a file.
struct ReadingRow
{
    MeterNo meter;
    QDate day;
    WallTime readAt;
    Registers registers;
};

/// The records that the rows of a file describe. Unreadable cells are noted in the reader.
namespace ImportRows {

[[nodiscard]] Property property(RowReader &row);
[[nodiscard]] Concentrator concentrator(RowReader &row);
[[nodiscard]] Meter meter(RowReader &row);
[[nodiscard]] TariffRow tariff(RowReader &row);
[[nodiscard]] Account account(RowReader &row);
[[nodiscard]] ReadingRow reading(RowReader &row);
[[nodiscard]] RechargeRequest recharge(RowReader &row);

} // namespace ImportRows

} // namespace meterdesk
