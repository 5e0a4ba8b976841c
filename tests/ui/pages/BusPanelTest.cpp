// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

#include "TestMain.h"
#include "TrainingDesk.h"
#include "VirtualBus.h"
#include "common/Banner.h"
#include "common/SidePanel.h"
#include "records/RegisterService.h"
#include "shell/StatusStrip.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

constexpr int wireTime = 20'000; ///< milliseconds for a search and a write over a line that times out

/// A TCP–serial gateway with a line behind it.
class LineOverTcp
{
public:
    LineOverTcp(simulator::VirtualBuilding &building, std::vector<simulator::VirtualMeter *> meters)
        : m_bus(building, std::move(meters), m_clock, {.baud = 115'200, .responseDelay = std::chrono::milliseconds{5}})
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *peer = m_server.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, &m_bus, [this, peer] { m_bus.receive(peer->readAll()); });
            QObject::connect(&m_bus, &simulator::VirtualBus::transmitted, peer,
                [peer](const QByteArray &bytes) { peer->write(bytes); });
        });
    }
    [[nodiscard]] QString endpoint() const { return u"127.0.0.1:%1"_s.arg(m_server.serverPort()); }

private:
    simulator::RealBusClock m_clock;
    simulator::VirtualBus m_bus;
    QTcpServer m_server;
};

} // namespace

/// 搜表 of 配表: an installer with one meter on the line.
class BusPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMeterIsFoundRenumberedAndEntered();
};

void BusPanelTest::aMeterIsFoundRenumberedAndEntered()
{
    TrainingDesk desk(u"2017-05-16 09:00:00"_s);
    desk.start();
    simulator::VirtualMeter meter(*dlt645::MeterAddress::fromText(u"123456789012"), desk.building().building().now());
    LineOverTcp line(desk.building().building(), {&meter});
    Concentrator bus;
    bus.number = *ConcentratorNo::fromText(u"17000999"_s);
    bus.name = u"Bench"_s;
    bus.protocol = ConcentratorProtocol::MeterBus;
    bus.link = LinkKind::TcpDial;
    bus.endpoint = line.endpoint();
    (void)answerOf(desk.context().registers().addConcentrator(Actor::system(), bus));

    WindowDriver &hand = desk.hand();
    hand.openPage(u"pairing"_s);
    auto *tree = hand.find<QTreeWidget>(u"pairingTreeView"_s);
    const auto lineInTree = [tree] { return tree->findItems(u"17000999"_s, Qt::MatchContains | Qt::MatchRecursive); };
    QTRY_COMPARE(lineInTree().size(), 1);
    tree->setCurrentItem(lineInTree().first());
    QTRY_COMPARE(hand.find<QAbstractButton>(u"compareTableAction"_s)->text(), u"Search the line"_s);
    hand.click(u"compareTableAction"_s);
    hand.click(u"busSearchAction"_s);
    auto *found = hand.find<QTreeWidget>(u"busLines"_s);
    QTRY_COMPARE_WITH_TIMEOUT(found->topLevelItemCount(), 1, wireTime);
    QTRY_VERIFY(hand.isShown(u"numberSection"_s));
    QCOMPARE(found->topLevelItem(0)->text(0), u"123456789012"_s);
    QCOMPARE(found->topLevelItem(0)->text(1), u"not in the records"_s);

    // Its key is not pressed: it keeps its number, and the panel says why.
    auto *write = hand.find<QAbstractButton>(u"writeNumberAction"_s);
    hand.fill(u"wantedNumberField"_s, u"400001"_s);
    QVERIFY(!write->isEnabled());
    hand.fill(u"presentNumberField"_s, u"12345678901"_s);
    QVERIFY(!write->isEnabled());
    hand.fill(u"presentNumberField"_s, u"123456789012"_s);
    QVERIFY(write->isEnabled());
    hand.click(u"writeNumberAction"_s);
    const auto *banner = hand.find<SidePanel>(u"busPanel"_s)->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"programming key"), wireTime);
    QCOMPARE(meter.address().toText(), u"123456789012"_s);

    meter.setProgrammable(true);
    hand.fill(u"presentNumberField"_s, u"123456789012"_s);
    hand.click(u"writeNumberAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        hand.window().statusStrip()->message(), u"Meter 123456789012 has number 400001 now"_s, wireTime);
    QCOMPARE(meter.address().toText(), u"000000400001"_s);
    // It is searched again, and can be entered by its new number.
    QTRY_VERIFY_WITH_TIMEOUT(
        found->topLevelItemCount() == 1 && found->topLevelItem(0)->text(0) == u"000000400001"_s, wireTime);
    hand.click(u"enterFoundMeterAction"_s);
    QTRY_VERIFY(hand.isShown(u"meterEntryPanel"_s));
    QCOMPARE(hand.find<QLineEdit>(u"numberField"_s)->text(), u"000000400001"_s);
}

METERDESK_TEST(BusPanelTest)
#include "BusPanelTest.moc"
