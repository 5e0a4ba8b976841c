// SPDX-License-Identifier: GPL-3.0-or-later
#include "CliProgram.h"
#include "TestMain.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;

namespace {

QList<QJsonObject> vectorsOf(const QString &protocol)
{
    QFile file(QStringLiteral(METERDESK_VECTORS));
    QList<QJsonObject> vectors;
    if (!file.open(QIODevice::ReadOnly))
        return vectors;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject vector = QJsonDocument::fromJson(line).object();
        if (vector[u"protocol"_s].toString() == protocol)
            vectors += vector;
    }
    return vectors;
}

} // namespace

/// `frame decode` as a script uses it; what the decoding itself says is held by the codec's own tests.
class FrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVector_data();
    void everyVector();
    void anyBytes_data();
    void anyBytes();
    void splitFindsEveryFrame();
    void words();
};

void FrameTest::everyVector_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("option");
    QTest::newRow("DL/T 645-2007") << u"dlt645-2007"_s << u"dlt645-2007"_s;
    QTest::newRow("DL/T 645-1997") << u"dlt645-1997"_s << u"dlt645-1997"_s;
    QTest::newRow("Q/GDW 1376.1") << u"gdw1376.1"_s << u"gdw1376.1"_s;
    QTest::newRow("Q/GDW 1376.1, told by itself") << u"gdw1376.1"_s << u"auto"_s;
}

void FrameTest::everyVector()
{
    QFETCH(QString, protocol);
    QFETCH(QString, option);
    const QList<QJsonObject> vectors = vectorsOf(protocol);
    QVERIFY(!vectors.isEmpty());
    QStringList arguments{u"--json"_s, u"frame"_s, u"decode"_s, u"--protocol"_s, option};
    for (const QJsonObject &vector : vectors)
        arguments += vector[u"hex"_s].toString();

    const CliRun run = runCli(arguments);
    QVERIFY2(run.status == 0, run.err);
    const QList<QJsonObject> answers = run.objects();
    QCOMPARE(answers.size(), vectors.size());
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        const QJsonObject &vector = vectors[i];
        const QByteArray where =
            vector[u"meaning"_s].toString().toUtf8() + ": " + QJsonDocument(answers[i]).toJson(QJsonDocument::Compact);
        QVERIFY2(answers[i][u"valid"_s] == vector[u"valid"_s], where);
        QVERIFY2(!vector[u"valid"_s].toBool() || answers[i][u"protocol"_s] == vector[u"protocol"_s], where);
        const QJsonObject expect = vector[u"expect"_s].toObject();
        for (auto it = expect.begin(); it != expect.end(); ++it)
            QVERIFY2(answers[i][it.key()] == it.value(), it.key().toUtf8() + " of " + where);
    }
}

void FrameTest::anyBytes_data()
{
    QTest::addColumn<QString>("hex");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing") << u""_s << u"length"_s;
    QTest::newRow("short frame") << u"681290785634126891083333"_s << u"length"_s;
    QTest::newRow("wrong checksum") << u"6812907856341268910833333433896745335516"_s << u"checksum"_s;
    QTest::newRow("no frame at all") << u"0102030405060708090a0b0c0d0e0f10"_s << u"start"_s;
    QTest::newRow("odd digits") << u"681"_s << u"hex"_s;
    QTest::newRow("no digits") << u"frame"_s << u"hex"_s;
}

void FrameTest::anyBytes()
{
    QFETCH(QString, hex);
    QFETCH(QString, error);
    const CliRun run = runCli({u"--json"_s, u"frame"_s, u"decode"_s, hex});
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(run.objects().size(), 1);
    QCOMPARE(run.last()[u"valid"_s], QJsonValue(false));
    QCOMPARE(run.last()[u"error"_s].toString(), error);
}

void FrameTest::splitFindsEveryFrame()
{
    // Garbage, a meter's frame behind four FE, a damaged one, a terminal's login.
    const QString meter = u"68610100000000681104333334331416"_s;
    const QString login = u"6832003200 68c9000234120002710000010085 16"_s.remove(u' ');
    const QString stream = u"0068ff fefefefe"_s.remove(u' ') + meter + meter.chopped(4) + u"0016"_s + login;
    const CliRun run = runCli({u"--json"_s, u"frame"_s, u"split"_s, stream});
    QVERIFY2(run.status == 0, run.all());
    const QList<QJsonObject> frames = run.objects();
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames[0][u"offset"_s].toInt(), 7);
    QCOMPARE(frames[0][u"fe"_s].toInt(), 4);
    QCOMPARE(frames[0][u"di"_s].toString(), u"00010000"_s);
    QCOMPARE(frames[1][u"protocol"_s].toString(), u"gdw1376.1"_s);
    QCOMPARE(frames[1][u"offset"_s].toInt(), int(stream.size() - login.size()) / 2);
    QVERIFY(runCli({u"--json"_s, u"frame"_s, u"split"_s, u"0102"_s}).objects().isEmpty());
}

void FrameTest::words()
{
    const QString meter = u"68610100000000681104333334331416"_s;
    QCOMPARE(runCli({u"--json"_s, u"frame"_s, u"decode"_s, u"--words"_s, u"zh"_s, meter}).last()[u"words"_s].toString(),
        u"至电表000000000161：读数据，正向有功总电能"_s);
    QVERIFY(!runCli({u"--json"_s, u"frame"_s, u"decode"_s, meter}).last().contains(u"words"_s));
}

METERDESK_TEST(FrameTest)

#include "FrameTest.moc"
