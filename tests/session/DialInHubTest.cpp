// SPDX-License-Identifier: GPL-3.0-or-later
#include "DialInHub.h"
#include "ConcentratorSession.h"
#include "FakeChannel.h"
#include "ManualTimers.h"
#include "TestMain.h"
#include "WireBytes.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using namespace meterdesk::test;
using meterdesk::gdw1376::AddressNotation;

namespace {

// Live frames of the fact sheet: login of terminal 0200 1234H, and the answer its master gave.
const QByteArray login = hex("68 32 00 32 00 68 C9 00 02 34 12 00 02 71 00 00 01 00 85 16");
const QByteArray loginAnswer = hex("68 32 00 32 00 68 0B 00 02 34 12 00 00 61 00 00 01 00 B5 16");
const QByteArray heartbeat = terminalFrame("C9 00 02 34 12 00 02 72 00 00 04 00");
const QByteArray heartbeatAnswer = terminalFrame("0B 00 02 34 12 00 00 62 00 00 01 00");
const QByteArray otherLogin = terminalFrame("C9 00 02 35 12 00 02 71 00 00 01 00");

/// A hub with connections that the test holds the other end of.
struct Desk
{
    ManualTimers timers;
    DialInHub hub{timers};

    FakeChannel *comes()
    {
        auto owned = std::make_unique<FakeChannel>();
        FakeChannel *channel = owned.get();
        channel->setState(ChannelState::Open);
        hub.take(std::move(owned));
        return channel;
    }
    std::unique_ptr<ConcentratorSession> sessionOf(const QString &number, AddressNotation *learnt = nullptr)
    {
        SessionSettings settings;
        settings.number = number;
        return std::make_unique<ConcentratorSession>(hub.channelFor(number, settings.notation,
                                                         [learnt](AddressNotation notation) {
                                                             if (learnt)
                                                                 *learnt = notation;
                                                         }),
            settings, timers);
    }
};

} // namespace

/// Who is who among incoming connections.
class DialInHubTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loginReachesItsSession();
    void loginInPieces();
    void severalAtOnce();
    void reconnectReplacesTheOldLink();
    void lostLinkWaits();
    void strangerIsAnsweredAndListed();
    void strangerIsAdoptedWithItsConnection();
    void strangerComesTwice();
    void whoSaysNothingIsDropped();
    void whoSpeaksSomethingElseIsDropped();
    void notationIsLearnt();
    void secondNotationDoesNotTakeAnothersLogin();
    void answerStyleChangesWhenLoginsRepeat();
    void hubGoesFirst();
};

void DialInHubTest::loginReachesItsSession()
{
    Desk desk;
    const auto session = desk.sessionOf(u"02001234"_s);
    QCOMPARE(session->state(), ChannelState::Opening);
    FakeChannel *connection = desk.comes();
    connection->receive(login);
    QCOMPARE(session->state(), ChannelState::Open);
    QCOMPARE(connection->takeWritten(), loginAnswer);
    connection->receive(heartbeat);
    QCOMPARE(connection->takeWritten(), heartbeatAnswer);
    QVERIFY(desk.hub.unknownTerminals().isEmpty());
}

void DialInHubTest::loginInPieces()
{
    for (qsizetype cut = 1; cut < login.size(); ++cut) {
        Desk desk;
        const auto session = desk.sessionOf(u"02001234"_s);
        FakeChannel *connection = desk.comes();
        connection->receive(hex("00 68 FF") + login.first(cut));
        QCOMPARE(session->state(), ChannelState::Opening);
        connection->receive(login.sliced(cut) + heartbeat);
        QCOMPARE(connection->takeWritten(), loginAnswer);
        QCOMPARE(connection->takeWritten(), heartbeatAnswer);
    }
}

void DialInHubTest::severalAtOnce()
{
    Desk desk;
    const auto first = desk.sessionOf(u"02001234"_s);
    const auto second = desk.sessionOf(u"02001235"_s);
    FakeChannel *one = desk.comes();
    FakeChannel *two = desk.comes();
    two->receive(otherLogin);
    QCOMPARE(first->state(), ChannelState::Opening);
    QCOMPARE(second->state(), ChannelState::Open);
    one->receive(login);
    QCOMPARE(first->state(), ChannelState::Open);
    QCOMPARE(one->takeWritten(), loginAnswer);
    QCOMPARE(two->written.size(), 1);
}

void DialInHubTest::reconnectReplacesTheOldLink()
{
    Desk desk;
    const auto session = desk.sessionOf(u"02001234"_s);
    FakeChannel *old = desk.comes();
    old->receive(login);
    QSignalSpy gone(old, &QObject::destroyed);
    // A question on its way survives: reads are asked again on the new connection.
    const auto clock = session->readClock(Priority::Operator);
    FakeChannel *anew = desk.comes();
    anew->receive(login);
    QVERIFY(!clock.isFinished());
    QCOMPARE(session->state(), ChannelState::Open);
    // The question goes out with the connection, the answer to the login follows.
    QCOMPARE(anew->written.size(), 2);
    QVERIFY(anew->written.contains(loginAnswer));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(gone.size(), 1);
}

void DialInHubTest::lostLinkWaits()
{
    Desk desk;
    const auto session = desk.sessionOf(u"02001234"_s);
    QSignalSpy states(session.get(), &LinkSession::stateChanged);
    FakeChannel *connection = desk.comes();
    connection->receive(login);
    connection->setState(ChannelState::Closed);
    QCOMPARE(session->state(), ChannelState::Opening);
    QCOMPARE(states.size(), 3); // open, closed, waiting
    desk.comes()->receive(login);
    QCOMPARE(session->state(), ChannelState::Open);
}

void DialInHubTest::strangerIsAnsweredAndListed()
{
    Desk desk;
    QSignalSpy changes(&desk.hub, &DialInHub::unknownTerminalsChanged);
    FakeChannel *connection = desk.comes();
    connection->receive(login);
    QCOMPARE(connection->takeWritten(), loginAnswer);
    connection->receive(heartbeat);
    QCOMPARE(connection->takeWritten(), heartbeatAnswer);
    QCOMPARE(changes.size(), 2);
    const QList<UnknownTerminal> &unknown = desk.hub.unknownTerminals();
    QCOMPARE(unknown.size(), 1);
    QCOMPARE(unknown[0].hexadecimalNumber(), u"02001234"_s);
    QCOMPARE(unknown[0].decimalNumber(), u"02004660"_s);
    QCOMPARE(unknown[0].messages, 2);
    QVERIFY(unknown[0].isConnected);
    connection->setState(ChannelState::Closed);
    QVERIFY(!unknown[0].isConnected);
}

void DialInHubTest::strangerIsAdoptedWithItsConnection()
{
    Desk desk;
    FakeChannel *connection = desk.comes();
    connection->receive(login);
    connection->written.clear();
    const auto session = desk.sessionOf(u"02001234"_s);
    QTRY_COMPARE(session->state(), ChannelState::Open);
    QVERIFY(desk.hub.unknownTerminals().isEmpty());
    connection->receive(heartbeat);
    QCOMPARE(connection->takeWritten(), heartbeatAnswer);
}

void DialInHubTest::strangerComesTwice()
{
    Desk desk;
    FakeChannel *old = desk.comes();
    old->receive(login);
    desk.comes()->receive(login);
    QCOMPARE(old->state(), ChannelState::Closed);
    QCOMPARE(desk.hub.unknownTerminals().size(), 1);
    QVERIFY(desk.hub.unknownTerminals()[0].isConnected);
}

void DialInHubTest::whoSaysNothingIsDropped()
{
    Desk desk;
    FakeChannel *connection = desk.comes();
    desk.timers.advance(DialInHub::loginTimeout - 1ms);
    QCOMPARE(connection->state(), ChannelState::Open);
    desk.timers.advance(1ms);
    QCOMPARE(connection->state(), ChannelState::Closed);
    QCOMPARE(desk.timers.pending(), std::size_t{0});
}

void DialInHubTest::whoSpeaksSomethingElseIsDropped()
{
    Desk desk;
    FakeChannel *connection = desk.comes();
    connection->receive(QByteArray("GET / HTTP/1.1\r\n").repeated(300));
    QCOMPARE(connection->state(), ChannelState::Closed);
    QVERIFY(desk.hub.unknownTerminals().isEmpty());
}

void DialInHubTest::notationIsLearnt()
{
    Desk desk;
    AddressNotation learnt = AddressNotation::Hexadecimal;
    const auto session = desk.sessionOf(u"02004660"_s, &learnt); // 4660 = 1234H
    desk.comes()->receive(login);
    QCOMPARE(session->state(), ChannelState::Open);
    QCOMPARE(learnt, AddressNotation::Decimal);
}

void DialInHubTest::secondNotationDoesNotTakeAnothersLogin()
{
    Desk desk;
    const auto decimal = desk.sessionOf(u"02004660"_s);
    const auto exact = desk.sessionOf(u"02001234"_s);
    desk.comes()->receive(login);
    QCOMPARE(decimal->state(), ChannelState::Opening);
    QCOMPARE(exact->state(), ChannelState::Open);
}

void DialInHubTest::answerStyleChangesWhenLoginsRepeat()
{
    Desk desk;
    const auto session = desk.sessionOf(u"02001234"_s);
    for (int i = 0; i < 2; ++i) {
        FakeChannel *connection = desk.comes();
        connection->receive(login);
        QCOMPARE(connection->takeWritten(), loginAnswer);
        desk.timers.advance(30s);
    }
    FakeChannel *connection = desk.comes();
    connection->receive(login);
    // AFN 00 F3: AFN 02, p0 F1, ERR 0.
    QCOMPARE(connection->takeWritten(), terminalFrame("0B 00 02 34 12 00 00 61 00 00 04 00 02 00 00 01 00 00"));
}

void DialInHubTest::hubGoesFirst()
{
    auto desk = std::make_unique<Desk>();
    FakeChannel *stranger = desk->comes();
    stranger->receive(otherLogin);
    ManualTimers timers;
    auto hub = std::make_unique<DialInHub>(timers);
    SessionSettings settings;
    settings.number = u"02001234"_s;
    ConcentratorSession session(hub->channelFor(settings.number, settings.notation, {}), settings, timers);
    hub.reset();
    desk.reset();
    QCOMPARE(session.state(), ChannelState::Opening);
}

METERDESK_TEST(DialInHubTest)
#include "DialInHubTest.moc"
