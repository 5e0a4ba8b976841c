// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "describe/FrameDescription.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using meterdesk::test::ProtocolVector;
using meterdesk::test::protocolVectors;

namespace {

QByteArray printed(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

/// Every frame of tests/vectors says what `expect` says, no key more and no key less.
class VectorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fileIsComplete();
    void description_data();
    void description();
    void autoFindsTheProtocol_data();
    void autoFindsTheProtocol();

private:
    static void addRows();
};

void VectorsTest::addRows()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < protocolVectors().size(); ++index)
        QTest::newRow(protocolVectors()[index].rowName.constData()) << index;
}

void VectorsTest::fileIsComplete()
{
    QCOMPARE(protocolVectors().size(), 125);
}

void VectorsTest::description_data()
{
    addRows();
}

void VectorsTest::description()
{
    QFETCH(int, index);
    const ProtocolVector &vector = protocolVectors()[index];
    const auto hint = wire::protocolHintFromWord(vector.protocol);
    QVERIFY(hint);

    QJsonObject expected = vector.expect;
    expected.insert(u"protocol"_s, vector.protocol);
    expected.insert(u"valid"_s, vector.valid);
    QCOMPARE(printed(wire::describeFrame(wire::bytesOf(vector.bytes), *hint)), printed(expected));
}

void VectorsTest::autoFindsTheProtocol_data()
{
    addRows();
}

void VectorsTest::autoFindsTheProtocol()
{
    QFETCH(int, index);
    const ProtocolVector &vector = protocolVectors()[index];
    const QJsonObject found = wire::describeFrame(wire::bytesOf(vector.bytes));
    QCOMPARE(found["valid"_L1].toBool(), vector.valid);
    if (vector.valid)
        QCOMPARE(found["protocol"_L1].toString(), vector.protocol);
    else
        QCOMPARE(found["error"_L1], vector.expect["error"_L1]);
}

METERDESK_TEST(VectorsTest)

#include "VectorsTest.moc"
