// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/SettingStore.h"

#include "sql/Statement.h"

namespace meterdesk::SettingStore {

using namespace Qt::Literals::StringLiterals;

Result<QHash<QString, QString>> all(DbConnection &db)
{
    QHash<QString, QString> settings;
    auto read = Statement(db, u"SELECT key, value FROM setting"_s).forEach([&settings](DbRow &row) {
        QString key;
        QString value;
        row >> key >> value;
        settings.insert(key, value);
    });
    if (!read)
        return std::unexpected(read.error());
    return settings;
}

Result<void> put(DbConnection &db, const QString &key, const QString &value)
{
    Statement statement(
        db, u"INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    statement << key << value;
    return statement.run();
}

} // namespace meterdesk::SettingStore
