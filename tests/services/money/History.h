// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestBuilding.h"

#include <QtCore/QHash>

namespace meterdesk::test {

/// Plays the story of one account, told in a small language, against the real services on a real database, and prints
/// what they answer, one line a fact. Statements end with ';':
///
///     price 1.20 [from 2017-05-17]          tou 1.51 1.50 1.20 0.80 0.40      total price, then 尖 峰 平 谷
///     meter 366566 start 19.29[=0/13.11/0/6.18] [ratio 30]
///     balance 0.09                          brings the balance there before the story begins
///     freeze [366566] 2017-05-15 19.29[=0.00/13.11/0.00/6.18]
///     bill [until 2017-05-15]               posted 2017-05-15..2017-05-15 2.14 kWh 2.57 -> -2.48 · held 2017-05-15
///     backward accept | discard                      clears the open hold checkout 2017-05-21 09:41:00 121.35
///     final 1.62 refund 8.38 collected 0.00 -> 0.00 checkin 2017-05-26 10:00:00 122.85    vacancy 0.60 level-up 1.80
///     -> 0.00
///
///     tiers 0.538 230 0.588 400 0.838       monthly tiers of the last price
///     estimate 2017-05-21 09:41:00 121.35   1.35 kWh 1.62 available 8.38
///     replace 2017-05-16 10:00:00 8130.05 by 777777 0.12 [ratio 20]   replaced 6.60 kWh
///     correct 2017-05-16 -2.00              corrected 2.40 -> -9.60
///     refund 5.00 · topup 5.00 · zero       refund -5.00 -> 3.00 (kind, amount, balance)
///
/// The account is opened on 2017-05-01; one meter 366566 starting at 0.00 unless the story names others.
class History
{
public:
    /// What was printed; the last line is `error: …` where a statement failed.
    [[nodiscard]] static QString play(const QString &story);

private:
    using Words = QStringList;

    History();
    [[nodiscard]] bool tell(const QString &statement);
    void price(const Words &words);
    void meter(const Words &words);
    void freeze(Words words);
    void bill(const Words &words);
    void clearHold(const QString &decision);
    void checkOut(const Words &words);
    void checkIn(const Words &words);
    void tiers(const Words &words);
    void estimate(const Words &words);
    void replace(const Words &words);
    void correct(const Words &words);
    void adjust(const QString &verb, const Words &words);
    [[nodiscard]] MeterId onlyMeter();
    template <typename T>
    bool keep(const Result<T> &result);

    TestBuilding m_building;
    AccountId m_account;
    QHash<QString, MeterId> m_meters;
    int m_requests = 0;
    QStringList m_printed;
    bool m_failed = false;
};

} // namespace meterdesk::test
