// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <cstdint>

#include "Quantities.h"
#include "WallTime.h"

/// The one formatter of numbers and times for the screen. All of it is exact integer arithmetic; the separators are the
/// same in every language (`1,234.56`, ISO dates), negative numbers carry U+2212. The `plain…` functions write what
/// machines read: no separators, ASCII minus.
namespace meterdesk::Format {

/// Shown where there is no value.
[[nodiscard]] QString none();

/// Yuan with two decimals: 123456 fen → "1,234.56", −332 fen → "−3.32".
[[nodiscard]] QString money(Money amount);

/// kWh with two decimals: "1,286.40".
[[nodiscard]] QString energy(Energy energy);

/// Yuan with two to four decimals, as many as the price needs: "1.20", "0.568".
[[nodiscard]] QString price(UnitPrice price);

/// Tenths of a percent with one decimal: 950 → "95.0%".
[[nodiscard]] QString percent(std::int64_t tenths);

/// A number with separators: 22936 → "22,936".
[[nodiscard]] QString count(std::int64_t number);

/// `scaled` / 10^`decimals` with separators and exactly that many decimals (0–9): (2284, 1) → "228.4".
[[nodiscard]] QString decimal(std::int64_t scaled, int decimals);

/// As decimal(), for machines: (−123456, 2) → "-1234.56".
[[nodiscard]] QString plainDecimal(std::int64_t scaled, int decimals);

/// "2017-05-21"; none() when invalid.
[[nodiscard]] QString date(QDate date);

/// "2017-05"; none() when invalid.
[[nodiscard]] QString month(QDate month);

/// "09:41:22"; none() when invalid.
[[nodiscard]] QString time(QTime time);

/// "2017-05-21 09:41:22" in the instant's own zone; none() when invalid.
[[nodiscard]] QString dateTime(const QDateTime &instant);
[[nodiscard]] QString dateTime(WallTime moment);

/// "05-21 09:41:22", for places where the year is evident.
[[nodiscard]] QString shortDateTime(const QDateTime &instant);
[[nodiscard]] QString shortDateTime(WallTime moment);

/// A telephone number for lists, hidden as on a slip (ReceiptFacts.h): "18072865027" → "180****5027"; none() where
/// there is none.
[[nodiscard]] QString maskedPhone(const QString &phone);

} // namespace meterdesk::Format
