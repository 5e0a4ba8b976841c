// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/TariffReviewStore.h"

#include "sql/Statement.h"

namespace meterdesk::TariffReviewStore {

using namespace Qt::Literals::StringLiterals;

Result<QList<PostedLine>> lines(DbConnection &db, QDate from, QDate to, const QString &tariff)
{
    QString sql =
        u"SELECT p.code, b.tenancy_id, b.id, l.to_day, l.rate, l.energy, l.exact FROM bill_line l "
        "JOIN bill b ON b.id = l.bill_id JOIN account a ON a.id = b.account_id JOIN property p ON p.id = a.property_id "
        "JOIN tariff_version v ON v.id = l.tariff_version_id JOIN tariff t ON t.id = v.tariff_id "
        "WHERE l.to_day >= ? AND l.to_day <= ?"_s;
    if (!tariff.isEmpty())
        sql += u" AND t.name = ?"_s;
    Statement select(db, sql + u" ORDER BY p.code, b.id, l.line"_s);
    select << from << (to.isValid() ? to : QDate(9999, 12, 31));
    if (!tariff.isEmpty())
        select << tariff;
    return select.list<PostedLine>([](DbRow &row, PostedLine &line) {
        row >> line.account >> line.tenancy >> line.bill >> line.lastDay >> line.rate >> line.energy >> line.exact;
    });
}

} // namespace meterdesk::TariffReviewStore
