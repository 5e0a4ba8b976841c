// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/MaskedHex.h"
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "dlt645/Frame.h"
#include "gdw1376/Frame.h"
#include "gdw1376/MeterTable.h"
#include "gdw1376/Parameters.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using meterdesk::test::hex;

namespace {

QByteArray frame645(std::uint8_t control, const char *data)
{
    const QByteArray bytes = hex(data);
    return dlt645::Frame::make({}, {control}, wire::bytesOf(bytes))->encode();
}

} // namespace

/// No password leaves the program in a log, a monitor or an export.
class MaskedHexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void masking_data();
    void masking();
    void forwardedRelayCommand();
    void messagePassword();
    void passwordsInParameters();
};

void MaskedHexTest::masking_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("relay command (capture)") << hex("68611001301215681c10356a3935343333334d333333336345cc2c16")
                                             << u"68611001301215681c1035******343333334d333333336345cc2c16"_s;
    QTest::newRow("behind preamble and noise")
        << hex("00fefe68611001301215681c10356a3935343333334d333333336345cc2c1600")
        << u"00fefe68611001301215681c1035******343333334d333333336345cc2c1600"_s;
    QTest::newRow("write (vector)") << hex("6812230004232068140f3534333733333333f4f5f6f73635348316")
                                    << u"6812230004232068140f3534333733******f4f5f6f73635348316"_s;
    QTest::newRow("change of password") << frame645(0x18, "010203040a0b0c0d1a1b1c1d")
                                        << u"6800000000000068180c343536373d******4d******fe16"_s;
    QTest::newRow("1997 write") << hex("682011122106366804095616333333334444448116")
                                << u"68201112210636680409561 6********4444448116"_s.remove(u' ');
    QTest::newRow("read") << hex("68611001301215681104333334337b16") << u"68611001301215681104333334337b16"_s;
    QTest::newRow("relay reply") << hex("68611001301215689c003516") << u"68611001301215689c003516"_s;
    QTest::newRow("cut short") << hex("68611001301215681c10356a39") << u"68611001301215681c10356a39"_s;
    QTest::newRow("nothing") << QByteArray() << u""_s;
}

void MaskedHexTest::masking()
{
    QFETCH(QByteArray, bytes);
    QTEST(wire::maskedHex(wire::bytesOf(bytes)), "text");
}

void MaskedHexTest::forwardedRelayCommand()
{
    // capture "transparent relay trip"; PW is all zero, so nothing to hide there
    const QByteArray bytes =
        hex("6812011201684b000234120410e5000001001f6bbc0a1c0068611001301215681c10356a3935343333334d33"
            "3333336345cc2c1600000000000000000000000000000000053405002205cc16");
    QString expected = QString::fromLatin1(bytes.toHex());
    expected.replace(u"356a3935"_s, u"35******"_s);
    QCOMPARE(wire::maskedHex(wire::bytesOf(bytes)), expected);
}

void MaskedHexTest::messagePassword()
{
    gdw1376::Frame frame;
    frame.control = gdw1376::LinkControl::down(true, gdw1376::linkfn::requestClass1);
    frame.afn = static_cast<std::uint8_t>(gdw1376::Afn::SetParameters);
    frame.data = hex("00000100");
    frame.password.emplace().fill(0x11);
    const QByteArray bytes = frame.encode().value();
    QString expected = QString::fromLatin1(bytes.toHex());
    expected.replace(QString(16, u'1') + QString(16, u'1'), QString(32, u'*'));
    QCOMPARE(wire::maskedHex(wire::bytesOf(bytes)), expected);
    QCOMPARE(expected.count(u'*'), 32);
}

void MaskedHexTest::passwordsInParameters()
{
    const gdw1376::RequestHead head{
        gdw1376::TerminalAddress::fromNumber(u"17000405", gdw1376::AddressNotation::Hexadecimal).value(), 3};
    std::array<gdw1376::MeterTableEntry, 2> entries{gdw1376::MeterTableEntry{.deviceNumber = 1, .point = 1},
        gdw1376::MeterTableEntry{.deviceNumber = 2, .point = 2}};
    entries[0].password = {0x73, 0x82, 0x91, 0, 0, 0};
    const QByteArray table = gdw1376::setMeterTable(head, entries)->encode().value();
    QString expected = QString::fromLatin1(table.toHex());
    expected.replace(u"738291000000"_s, QString(12, u'*'));
    QCOMPARE(wire::maskedHex(wire::bytesOf(table)), expected);
    QCOMPARE(expected.count(u'*'), 12); // the second has none

    const gdw1376::TerminalNetwork network{.user = "ab", .password = "secret"};
    const QByteArray bytes = gdw1376::setParameter(head, network)->encode().value();
    expected = QString::fromLatin1(bytes.toHex());
    expected.replace(QString::fromLatin1(QByteArray("secret").toHex()), QString(12, u'*'));
    QCOMPARE(wire::maskedHex(wire::bytesOf(bytes)), expected);
    QCOMPARE(expected.count(u'*'), 12);
}

METERDESK_TEST(MaskedHexTest)

#include "MaskedHexTest.moc"
