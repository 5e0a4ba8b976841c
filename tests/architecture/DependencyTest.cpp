// SPDX-License-Identifier: GPL-3.0-or-later
#include "DependencyScan.h"
#include "TestMain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using meterdesk::test::allowedDependencies;
using meterdesk::test::DependencyScan;

namespace {

QStringList productFiles(const QStringList &patterns)
{
    const QDir root(QStringLiteral(METERDESK_SOURCE_ROOT));
    QStringList files;
    for (const QString &folder : {u"app"_s, u"models"_s, u"protocol"_s, u"ui"_s}) {
        QDirIterator it(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files += root.relativeFilePath(it.next());
    }
    files.sort();
    return files;
}

} // namespace

/// Dependencies run one way: what the sources really include, held against the table of ARCHITECTURE.md.
class DependencyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIncludeIsAllowed();
    void plantedIncludeIsRefused_data();
    void plantedIncludeIsRefused();
};

void DependencyTest::everyIncludeIsAllowed()
{
    DependencyScan scan(allowedDependencies());
    for (const QString &path : productFiles({u"*.h"_s}))
        scan.addHeader(path);
    const QStringList sources = productFiles({u"*.h"_s, u"*.cpp"_s});
    QVERIFY(sources.size() > 10);
    for (const QString &path : sources) {
        QFile file(QStringLiteral(METERDESK_SOURCE_ROOT) + u'/' + path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        scan.addSource(path, QString::fromUtf8(file.readAll()));
    }
    for (const QString &edge : scan.edges())
        qInfo("%s", qPrintable(edge));
    QVERIFY2(scan.violations().isEmpty(), qPrintable(u'\n' + scan.violations().join(u'\n')));
}

void DependencyTest::plantedIncludeIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("codec knows no accounts") << u"protocol/codec/X.cpp"_s << u"\"Account.h\""_s << false;
    QTest::newRow("codec opens no sockets") << u"protocol/codec/X.cpp"_s << u"<QtNetwork/QTcpSocket>"_s << false;
    QTest::newRow("session reaches links") << u"protocol/session/X.cpp"_s << u"\"ByteChannel.h\""_s << true;
    QTest::newRow("link knows no session") << u"protocol/link/X.cpp"_s << u"\"RequestQueue.h\""_s << false;
    QTest::newRow("domain is Qt Core only") << u"models/domain/X.cpp"_s << u"<QtGui/QColor>"_s << false;
    QTest::newRow("SQL only in storage") << u"models/services/X.cpp"_s << u"<QtSql/QSqlQuery>"_s << false;
    QTest::newRow("storage may use SQL") << u"models/storage/X.cpp"_s << u"<QtSql/QSqlQuery>"_s << true;
    QTest::newRow("storage knows no services") << u"models/storage/X.cpp"_s << u"\"RechargeService.h\""_s << false;
    QTest::newRow("services know no frames") << u"models/services/X.cpp"_s << u"\"ByteChannel.h\""_s << false;
    QTest::newRow("ui knows no SQL") << u"ui/recharge/X.cpp"_s << u"<QtSql/QSqlDatabase>"_s << false;
    QTest::newRow("ui knows no storage") << u"ui/recharge/X.cpp"_s << u"\"Database.h\""_s << false;
    QTest::newRow("ui knows no frames") << u"ui/recharge/X.cpp"_s << u"\"ByteChannel.h\""_s << false;
    QTest::newRow("ui uses services") << u"ui/recharge/X.cpp"_s << u"\"RechargeService.h\""_s << true;
    QTest::newRow("tables have no widgets") << u"models/tables/X.cpp"_s << u"<QtWidgets/QTableView>"_s << false;
    QTest::newRow("command line has no widgets") << u"app/cli/X.cpp"_s << u"<QtWidgets/QWidget>"_s << false;
    QTest::newRow("simulator knows no database") << u"app/simulator/X.cpp"_s << u"\"Database.h\""_s << false;
    QTest::newRow("qr codes only on slips") << u"ui/recharge/X.cpp"_s << u"<qrencode.h>"_s << false;
    QTest::newRow("Qt headers name their module") << u"models/domain/X.cpp"_s << u"<QString>"_s << false;
    QTest::newRow("a header nobody has") << u"models/domain/X.cpp"_s << u"\"Nowhere.h\""_s << false;
    QTest::newRow("a file outside the house") << u"app2/X.cpp"_s << u"<QtCore/QString>"_s << false;
}

void DependencyTest::plantedIncludeIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, allowed);
    DependencyScan scan(allowedDependencies());
    for (const QString &header :
        {u"models/domain/Account.h"_s, u"models/storage/Database.h"_s, u"models/services/RechargeService.h"_s,
            u"protocol/link/ByteChannel.h"_s, u"protocol/session/RequestQueue.h"_s})
        scan.addHeader(header);
    scan.addSource(path, u"#include "_s + include + u'\n');
    QCOMPARE(scan.violations().isEmpty(), allowed);
}

METERDESK_TEST(DependencyTest)
METERDESK_TEST_MAIN

#include "DependencyTest.moc"
