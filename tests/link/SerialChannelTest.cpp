// SPDX-License-Identifier: GPL-3.0-or-later
#include "SerialChannel.h"
#include "PseudoTerminal.h"
#include "TestMain.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using meterdesk::simulator::PseudoTerminal;

namespace {

constexpr ReconnectPolicy quickPort{.first = 20ms, .longest = 80ms, .connectTimeout = 1s};

} // namespace

/// Serial ports: their words, and a real pseudo-terminal that is pulled out and put back.
class SerialChannelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settingsFromText_data();
    void settingsFromText();
    void portListAnswers();
    void bytesBothWays();
    void unpluggedAndBack();
    void waitsForAPortThatIsNotThere();
    void closedStaysClosed();
};

void SerialChannelTest::settingsFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant"); // empty: refused
    QTest::newRow("name alone") << u"COM3"_s << u"COM3@2400,8E1"_s;
    QTest::newRow("all") << u"/dev/ttyUSB0@9600,8N1"_s << u"/dev/ttyUSB0@9600,8N1"_s;
    QTest::newRow("odd") << u"COM1@1200,7O2"_s << u"COM1@1200,7O2"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no line") << u"COM3@"_s << QString();
    QTest::newRow("nine bits") << u"COM3@2400,9E1"_s << QString();
    QTest::newRow("mark") << u"COM3@2400,8M1"_s << QString();
    QTest::newRow("blank") << u"COM 3"_s << QString();
}

void SerialChannelTest::settingsFromText()
{
    QFETCH(QString, text);
    QFETCH(QString, meant);
    const auto settings = SerialSettings::fromText(text);
    QCOMPARE(settings ? settings->toText() : QString(), meant);
}

void SerialChannelTest::portListAnswers()
{
    for (const SerialPortDescription &each : serialPorts())
        QVERIFY(!each.port.isEmpty());
}

void SerialChannelTest::bytesBothWays()
{
    QTemporaryDir folder;
    auto terminal = PseudoTerminal::open(folder.filePath(u"port"_s));
    if (!terminal)
        QSKIP(qPrintable(terminal.error().message));
    QSignalSpy heard(terminal->get(), &PseudoTerminal::received);
    SerialChannel channel({.port = folder.filePath(u"port"_s)}, quickPort);
    QSignalSpy received(&channel, &ByteChannel::bytesReceived);
    QVERIFY(!channel.write("x"));
    channel.open();
    QTRY_COMPARE(channel.state(), ChannelState::Open);
    // Every byte value: a terminal that is not raw would change some.
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += static_cast<char>(i);
    const auto joined = [](const QSignalSpy &spy) {
        QByteArray bytes;
        for (const auto &each : spy)
            bytes += each.first().toByteArray();
        return bytes;
    };
    QVERIFY(channel.write(all));
    QTRY_COMPARE(joined(heard), all);
    (*terminal)->write(all);
    QTRY_COMPARE(joined(received), all);
}

void SerialChannelTest::unpluggedAndBack()
{
    QTemporaryDir folder;
    auto terminal = PseudoTerminal::open(folder.filePath(u"port"_s));
    if (!terminal)
        QSKIP(qPrintable(terminal.error().message));
    SerialChannel channel({.port = folder.filePath(u"port"_s)}, quickPort);
    QSignalSpy failed(&channel, &ByteChannel::failed);
    channel.open();
    QTRY_COMPARE(channel.state(), ChannelState::Open);
    (*terminal)->unplug();
    QTRY_VERIFY(channel.state() != ChannelState::Open);
    QVERIFY(!channel.write("x"));
    QVERIFY(!failed.isEmpty());
    QVERIFY((*terminal)->plugIn());
    QTRY_COMPARE(channel.state(), ChannelState::Open);
    QSignalSpy heard(terminal->get(), &PseudoTerminal::received);
    QVERIFY(channel.write("back"));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard[0][0].toByteArray(), QByteArray("back"));
}

void SerialChannelTest::waitsForAPortThatIsNotThere()
{
    QTemporaryDir folder;
    SerialChannel channel({.port = folder.filePath(u"port"_s)}, quickPort);
    QSignalSpy failed(&channel, &ByteChannel::failed);
    channel.open();
    QTRY_VERIFY(failed.size() >= 2);
    auto terminal = PseudoTerminal::open(folder.filePath(u"port"_s));
    if (!terminal)
        QSKIP(qPrintable(terminal.error().message));
    QTRY_COMPARE(channel.state(), ChannelState::Open);
}

void SerialChannelTest::closedStaysClosed()
{
    QTemporaryDir folder;
    auto terminal = PseudoTerminal::open(folder.filePath(u"port"_s));
    if (!terminal)
        QSKIP(qPrintable(terminal.error().message));
    SerialChannel channel({.port = folder.filePath(u"port"_s)}, quickPort);
    channel.open();
    QTRY_COMPARE(channel.state(), ChannelState::Open);
    channel.close();
    QCOMPARE(channel.state(), ChannelState::Closed);
    QSignalSpy states(&channel, &ByteChannel::stateChanged);
    QTest::qWait(50);
    QCOMPARE(states.size(), 0);
    channel.open();
    QTRY_COMPARE(channel.state(), ChannelState::Open);
}

METERDESK_TEST(SerialChannelTest)
#include "SerialChannelTest.moc"
