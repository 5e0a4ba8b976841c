// SPDX-License-Identifier: GPL-3.0-or-later
#include "Database.h"
#include "money/RechargeService.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <iostream>

/// A second program on the same database: waits for a line on its input, so that two of them start together, then books
/// 1.00 under the ids 0 … N−1 and prints each receipt number.
int main(int argc, char **argv)
{
    using namespace meterdesk;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const auto database = Database::open(arguments.at(1));
    if (!database)
        return 1;
    const SystemClock clock;
    RechargeService service(**database, clock);
    std::puts("ready");
    std::fflush(stdout);
    std::cin.get();
    for (int i = 0; i < arguments.at(2).toInt(); ++i) {
        const auto outcome = service
                                 .recharge(Actor::system(),
                                     {.account = PropertyCode::fromText(u"0000200001").value(),
                                         .amount = Money{100},
                                         .requestId = QString::number(i)})
                                 .result();
        std::printf("%s\n", qPrintable(outcome ? outcome->receiptNo : errorCodeName(outcome.error().code)));
    }
    return 0;
}
