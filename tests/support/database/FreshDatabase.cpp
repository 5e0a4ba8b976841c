// SPDX-License-Identifier: GPL-3.0-or-later
#include "FreshDatabase.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<Database> orEnd(Result<std::unique_ptr<Database>> database)
{
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    return std::move(*database);
}

/// The file that is copied. Closing the database has put everything into it.
QString madeOnce(DatabaseMark mark)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(wordOf(mark) + u".db"_s);
    if (!QFile::exists(path))
        orEnd(Database::create(path, mark)).reset();
    return path;
}

} // namespace

std::unique_ptr<Database> freshDatabase(const QString &path, DatabaseMark mark)
{
    if (!QFile::copy(madeOnce(mark), path))
        qFatal("%s cannot be written", qPrintable(path));
    return orEnd(Database::open(path));
}

} // namespace meterdesk::test
