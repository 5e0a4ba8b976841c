// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeWidget>

#include "RegisterRows.h"
#include "SettingsService.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "common/Banner.h"
#include "form/FieldForm.h"
#include "money/RechargeService.h"
#include "overview/KeyFigure.h"
#include "records/RegisterService.h"
#include "registers/RecordPanel.h"
#include "shell/StatusStrip.h"
#include "table/DataTable.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

/// A port of this machine that nobody listens at.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16{0};
}

} // namespace

/// 房源管理, 集中器管理, 表计管理, 电度电价设置, 系统设置 and 工作台 in the real window: what is typed is in the
/// database, and what is refused is said at its field and changes nothing.
class RegistersPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aBuildingWithItsRooms();
    void regionsNarrowTheRooms();
    void aConcentratorWithAWrongAddress();
    void aConcentratorIsTestedAndItsClockSet();
    void aConcentratorThatDialsInIsAdopted();
    void aConcentratorThatTakesShortFrames();
    void aConcentratorTellsOfItself();
    void itsParametersAreChangedWithItsNumberTyped();
    void anotherPriceFromTomorrow();
    void aMeterWithHistoryStays();
    void howAMeterTakesCommands();
    void metersAreWithdrawnAndDelivered();
    void tripsAreSwitchedOff();
    void takingsOfTheDay();

private:
    void openPage(const QString &id, const QString &table, int rows);
    [[nodiscard]] QString errorAt(const QString &key);

    std::unique_ptr<TrainingDesk> m_desk;
};

void RegistersPagesTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
}

void RegistersPagesTest::openPage(const QString &id, const QString &table, int rows)
{
    m_desk->hand().openPage(id);
    QTRY_COMPARE(m_desk->hand().rowCount(table), rows);
}

/// The message under a field of the panel in sight.
QString RegistersPagesTest::errorAt(const QString &key)
{
    for (const FieldForm *form : m_desk->hand().window().findChildren<FieldForm *>()) {
        if (form->isVisible() && !form->errorOf(fieldNameOf(key)).isEmpty())
            return form->errorOf(fieldNameOf(key));
    }
    return {};
}

void RegistersPagesTest::aBuildingWithItsRooms()
{
    WindowDriver &hand = m_desk->hand();
    openPage(u"properties"_s, u"propertiesTable"_s, 26);
    hand.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(hand.isShown(u"newBuildingPanel"_s));
    QTRY_COMPARE(hand.text(u"codeField"_s), u"00003"_s); // the next free one is proposed
    hand.find<QLineEdit>(u"nameField"_s)->setText(u"海曙中心"_s); // no hand types these keys one by one
    hand.fill(u"roomsField"_s, u"110-101"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!errorAt(u"rooms"_s).isEmpty());
    QCOMPARE(answerOf(m_desk->context().registers().properties()).size(), 26);

    hand.fill(u"roomsField"_s, u"101-103, B1"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hand.rowCount(u"propertiesTable"_s), 31);
    const QList<Property> all = answerOf(m_desk->context().registers().properties());
    const auto named = [&all](const QString &name) {
        return std::find_if(all.begin(), all.end(), [&name](const Property &each) { return each.name == name; });
    };
    QVERIFY(named(u"海曙中心B1"_s) != all.end());
    QCOMPARE(named(u"海曙中心102"_s)->type, PropertyType::Room);
    QCOMPARE(named(u"海曙中心102"_s)->parentCode.toText(), u"00003"_s);
    QCOMPARE(named(u"海曙中心102"_s)->code.toText(), u"0000300002"_s);
}

/// The sample's rooms stand in 杭州市江干区; two buildings more, in another district and in another province.
void RegistersPagesTest::regionsNarrowTheRooms()
{
    const auto add = [this](const QString &code, const QString &name, const QString &region) {
        Property building;
        building.code = *PropertyCode::fromText(code);
        building.name = name;
        building.type = PropertyType::Centralized;
        building.region = region;
        Property room = building;
        room.code = *PropertyCode::fromText(code + u"00001"_s);
        room.name += u"101"_s;
        room.type = PropertyType::Room;
        room.parentCode = building.code;
        QCOMPARE(answerOf(m_desk->context().registers().addProperties(Actor::system(), {building, room})), 2);
    };
    add(u"00003"_s, u"海曙中心"_s, u"杭州市余杭区"_s);
    add(u"00004"_s, u"滨江一号"_s, u"江苏省南京市"_s);
    WindowDriver &hand = m_desk->hand();
    openPage(u"properties"_s, u"propertiesTable"_s, 30);
    auto *tree = hand.find<QTreeWidget>(u"propertiesRegionsView"_s);
    QTRY_COMPARE(tree->topLevelItem(0)->text(1), u"26"_s); // rooms, not buildings

    // A city with its districts, one of them, and by hand one level deeper.
    hand.fill(u"propertiesRegionsFind"_s, u"杭州"_s);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.rowCount(u"propertiesTable"_s), 28);
    QVERIFY(tree->hasFocus());
    hand.press(Qt::Key_Down);
    QCOMPARE(tree->currentItem()->text(0), u"余杭区"_s);
    QTRY_COMPARE(hand.rowCount(u"propertiesTable"_s), 2);
    hand.fill(u"propertiesNameEdit"_s, u"101"_s);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.rowCount(u"propertiesTable"_s), 1);

    hand.fill(u"propertiesRegionsFind"_s, u"南京"_s);
    hand.press(Qt::Key_Down);
    QCOMPARE(tree->currentItem()->text(0), u"南京市"_s);
    QTRY_COMPARE(
        hand.cell<PropertyRow>(u"propertiesTable"_s, u"0000400001"_s, PropertyRow::Column::Region), u"江苏省南京市"_s);
    // What leads here by name leads past the region that was chosen before.
    hand.window().openPage(u"properties"_s, {.account = {}, .searchText = u"0000200001"_s});
    hand.find<QLineEdit>(u"propertiesNameEdit"_s)->clear();
    hand.press(Qt::Key_F, Qt::ControlModifier);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.rowCount(u"propertiesTable"_s), 1);
    QCOMPARE(tree->currentItem(), tree->topLevelItem(0));
}

void RegistersPagesTest::aConcentratorWithAWrongAddress()
{
    WindowDriver &hand = m_desk->hand();
    openPage(u"concentrators"_s, u"concentratorsTable"_s, 1);
    hand.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(hand.isShown(u"concentratorPanel"_s));
    hand.fill(u"numberField"_s, u"17000318"_s);
    hand.fill(u"endpointField"_s, u"192.168.1.41"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!errorAt(u"endpoint"_s).isEmpty());
    QCOMPARE(answerOf(m_desk->context().registers().concentrators()).size(), 1);

    hand.fill(u"endpointField"_s, u"127.0.0.1:9"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hand.rowCount(u"concentratorsTable"_s), 2);
    QCOMPARE(hand.window().statusStrip()->message(), u"Concentrator 17000318 was saved"_s);
    // The same number again is refused at its field.
    hand.press(Qt::Key_N, Qt::ControlModifier);
    hand.fill(u"numberField"_s, u"17000318"_s);
    hand.fill(u"endpointField"_s, u"127.0.0.1:9"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!errorAt(u"number"_s).isEmpty());
    QCOMPARE(answerOf(m_desk->context().registers().concentrators()).size(), 2);
}

void RegistersPagesTest::aConcentratorIsTestedAndItsClockSet()
{
    WindowDriver &hand = m_desk->hand();
    using namespace std::chrono_literals;
    m_desk->building().building().concentrators().front()->setClockOffset(90s);
    openPage(u"concentrators"_s, u"concentratorsTable"_s, 1);
    hand.find<DataTable>(u"concentratorsTable"_s)->selectRow(0);
    QTRY_VERIFY(hand.isShown(u"testConcentratorAction"_s));
    hand.click(u"testConcentratorAction"_s);
    QTRY_VERIFY2(hand.text(u"concentratorCheckResult"_s).contains(u"s ahead of ours"),
        qPrintable(hand.text(u"concentratorCheckResult"_s)));
    using Column = ConcentratorRow::Column;
    // The concentrator's clock runs while the question is on its way.
    const auto driftIsAbout = [&hand](int seconds) {
        bool isNumber = false;
        const int drift = hand.find<DataTable>(u"concentratorsTable"_s)
                              ->model()
                              ->index(0, static_cast<int>(Column::ClockDrift))
                              .data()
                              .toString()
                              .toInt(&isNumber);
        return isNumber && std::abs(drift - seconds) <= 5;
    };
    QTRY_VERIFY(driftIsAbout(90));
    // The PC's clock is no later than the last entry: both are named, and whoever may decide it decides.
    hand.click(u"setConcentratorClockAction"_s);
    QTRY_VERIFY(hand.isShown(u"decideClockAction"_s));
    QVERIFY2(hand.text(u"concentratorCheckResult"_s).contains(u"2017-05-16 09:00:00"_s),
        qPrintable(hand.text(u"concentratorCheckResult"_s)));
    hand.click(u"decideClockAction"_s);
    QTRY_VERIFY2(hand.text(u"concentratorCheckResult"_s).startsWith(u"Its clock was set."),
        qPrintable(hand.text(u"concentratorCheckResult"_s)));
    QTRY_VERIFY(driftIsAbout(0));
}

void RegistersPagesTest::aConcentratorThatDialsInIsAdopted()
{
    WindowDriver &hand = m_desk->hand();
    openPage(u"concentrators"_s, u"concentratorsTable"_s, 1);
    hand.click(u"adoptConcentratorAction"_s);
    QTRY_VERIFY(hand.isShown(u"adoptPanel"_s));
    // Others on the network cannot reach a training database.
    hand.fill(u"listenField"_s, u"0.0.0.0:7000"_s);
    hand.click(u"listenAction"_s);
    QVERIFY(!hand.text(u"listenState"_s).startsWith(u"Waiting"_s));
    const quint16 port = freePort();
    hand.fill(u"listenField"_s, u"127.0.0.1:%1"_s.arg(port));
    hand.click(u"listenAction"_s);
    QVERIFY2(hand.text(u"listenState"_s).startsWith(u"Waiting"_s), qPrintable(hand.text(u"listenState"_s)));

    // Login of terminal 0200 1234, as in the fact sheet.
    QTcpSocket caller;
    caller.connectToHost(QHostAddress::LocalHost, port);
    caller.write(QByteArray::fromHex("683200320068C900023412000271000001008516"));
    auto *callers = hand.find<QTreeWidget>(u"callersList"_s);
    QTRY_COMPARE(callers->topLevelItemCount(), 2); // its number, read in both ways
    QCOMPARE(callers->topLevelItem(0)->text(0), u"02001234"_s);
    callers->topLevelItem(0)->setSelected(true);
    hand.click(u"adoptAction"_s);
    QTRY_VERIFY(hand.isShown(u"concentratorPanel"_s));
    QCOMPARE(hand.text(u"numberField"_s), u"02001234"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(answerOf(m_desk->context().registers().concentrators()).size(), 2);
    for (const Concentrator &each : answerOf(m_desk->context().registers().concentrators())) {
        if (each.number.toText() == u"02001234"_s)
            QCOMPARE(each.link, LinkKind::TcpListen);
    }
}

void RegistersPagesTest::aConcentratorThatTakesShortFrames()
{
    WindowDriver &hand = m_desk->hand();
    openPage(u"concentrators"_s, u"concentratorsTable"_s, 1);
    hand.find<DataTable>(u"concentratorsTable"_s)->selectRow(0);
    QTRY_VERIFY(hand.isShown(u"concentratorPanel"_s));
    const ConcentratorTuning before = answerOf(m_desk->context().registers().concentrators()).first().tuning;
    QCOMPARE(hand.find<QSpinBox>(u"plcWaitSField"_s)->value(), before.plcWaitSeconds);
    hand.find<QSpinBox>(u"bufferBytesField"_s)->setValue(10); // below what any concentrator takes
    QCOMPARE(hand.find<QSpinBox>(u"bufferBytesField"_s)->value(), 255);
    hand.find<QSpinBox>(u"rs485WaitSField"_s)->setValue(20);
    hand.click(u"concentratorPanelSave"_s);
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"Concentrator 17000405 was saved"_s);
    const ConcentratorTuning after = answerOf(m_desk->context().registers().concentrators()).first().tuning;
    QCOMPARE(after.bufferBytes, 255);
    QCOMPARE(after.rs485WaitSeconds, 20);
    QCOMPARE(after.plcWaitSeconds, before.plcWaitSeconds);
}

void RegistersPagesTest::aConcentratorTellsOfItself()
{
    WindowDriver &hand = m_desk->hand();
    simulator::VirtualBuilding &building = m_desk->building().building();
    simulator::VirtualConcentrator &concentrator = *building.concentrators().front();
    openPage(u"concentrators"_s, u"concentratorsTable"_s, 1);
    hand.find<DataTable>(u"concentratorsTable"_s)->selectRow(0);
    QTRY_VERIFY(hand.isShown(u"readEventsAction"_s));
    hand.click(u"readEventsAction"_s);
    auto *lines = hand.find<QTreeWidget>(u"concentratorEventLines"_s);
    QTRY_VERIFY(lines->topLevelItemCount() > 0); // it was switched on
    const int before = lines->topLevelItemCount();
    const std::uint8_t point[] = {7, 0};
    concentrator.record(gdw1376::EventClass::Important, 31, building.now().plus(std::chrono::hours(1)), point);
    QTRY_VERIFY(hand.find(u"readEventsAction"_s)->isEnabled());
    hand.click(u"readEventsAction"_s);
    QTRY_COMPARE(lines->topLevelItemCount(), before + 1);
    QCOMPARE(lines->topLevelItem(0)->text(0), u"05-16 10:00:00"_s);
    QCOMPARE(lines->topLevelItem(0)->text(1), u"RS-485 reading failed"_s);
    QVERIFY(lines->topLevelItem(0)->toolTip(1).contains(u"1F 07"_s));
    QTRY_COMPARE(hand.text(u"concentratorEventsSummary"_s), u"New events: 1"_s);
    hand.click(u"readEventsAction"_s);
    QTRY_COMPARE(hand.text(u"concentratorEventsSummary"_s), u"Nothing new."_s);
    QCOMPARE(lines->topLevelItemCount(), before + 1);

    hand.click(u"testConcentratorAction"_s);
    QTRY_VERIFY2(hand.text(u"concentratorKnown"_s).contains(u"Software: V2.1 (2017-03-01)"_s),
        qPrintable(hand.text(u"concentratorKnown"_s)));
    QVERIFY(hand.text(u"concentratorKnown"_s).contains(u"Clock difference: "_s));
    QTRY_COMPARE(hand.find<DataTable>(u"concentratorsTable"_s)
                     ->model()
                     ->index(0, static_cast<int>(ConcentratorRow::Column::SoftwareVersion))
                     .data()
                     .toString(),
        u"V2.1 (2017-03-01)"_s);
}

void RegistersPagesTest::itsParametersAreChangedWithItsNumberTyped()
{
    WindowDriver &hand = m_desk->hand();
    const simulator::VirtualConcentrator &concentrator = *m_desk->building().building().concentrators().front();
    const auto heartbeat = [&concentrator] { return int(concentrator.parameter(1).back()); }; // F1, byte 5
    QCOMPARE(heartbeat(), 1);
    openPage(u"concentrators"_s, u"concentratorsTable"_s, 1);
    hand.find<DataTable>(u"concentratorsTable"_s)->selectRow(0);
    hand.click(u"parametersAction"_s);
    QTRY_VERIFY(hand.isShown(u"parameterPanel"_s));
    auto *write = hand.find<QAbstractButton>(u"writeParameterAction"_s);
    QVERIFY(!write->isEnabled());
    hand.click(u"readParameterAction"_s);
    QTRY_COMPARE(hand.text(u"parameterState"_s), u"As the concentrator holds it now."_s);
    QCOMPARE(hand.text(u"parameter_heartbeat_minutes"_s), u"1"_s);

    hand.fill(u"parameter_heartbeat_minutes"_s, u"61"_s);
    hand.fill(u"parameterConfirmField"_s, u"17000504"_s);
    QVERIFY(!write->isEnabled()); // another number
    hand.fill(u"parameterConfirmField"_s, u"17000405"_s);
    QTRY_VERIFY(write->isEnabled());
    write->click();
    QTRY_COMPARE(hand.text(u"parameterState"_s), u"Nothing was sent."_s);
    QCOMPARE(heartbeat(), 1);

    hand.fill(u"parameter_heartbeat_minutes"_s, u"5"_s);
    QVERIFY(!write->isEnabled()); // typed anew for each writing
    hand.fill(u"parameterConfirmField"_s, u"17000405"_s);
    write->click();
    QTRY_COMPARE(hand.text(u"parameterState"_s), u"Written, and read back as wanted."_s);
    QCOMPARE(heartbeat(), 5);
    // What it held before is at hand.
    hand.click(u"parameterBeforeAction"_s);
    QTRY_COMPARE(hand.text(u"parameter_heartbeat_minutes"_s), u"1"_s);
    QVERIFY(!write->isEnabled());
}

void RegistersPagesTest::anotherPriceFromTomorrow()
{
    WindowDriver &hand = m_desk->hand();
    openPage(u"tariffs"_s, u"tariffsTable"_s, 1);
    auto *table = hand.find<DataTable>(u"tariffsTable"_s);
    table->selectRow(0);
    QTRY_VERIFY(hand.isShown(u"tariffPanel"_s));
    QCOMPARE(hand.find<QDateEdit>(u"effectiveFromField"_s)->date(), QDate(2017, 5, 17));
    hand.fill(u"totalField"_s, u"1.23456"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!errorAt(u"total"_s).isEmpty());
    hand.fill(u"totalField"_s, u"1.35"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!hand.isShown(u"tariffPanel"_s));
    const QList<Tariff> tariffs = answerOf(m_desk->context().registers().tariffs());
    QCOMPARE(tariffs.first().on(QDate(2017, 5, 16))->total, *UnitPrice::fromText(u"1.20"));
    QCOMPARE(tariffs.first().on(QDate(2017, 5, 17))->total, *UnitPrice::fromText(u"1.35"));
    using Column = TariffPricesRow::Column;
    const auto cell = [table](Column column) {
        return table->model()->index(0, static_cast<int>(column)).data().toString();
    };
    QTRY_COMPARE(cell(Column::NextFrom), u"2017-05-17"_s);
    QCOMPARE(cell(Column::Total), u"1.20"_s);
}

void RegistersPagesTest::aMeterWithHistoryStays()
{
    WindowDriver &hand = m_desk->hand();
    openPage(u"meters"_s, u"metersTable"_s, 20);
    hand.find<DataTable>(u"metersTable"_s)->selectRow(0);
    QTRY_COMPARE(hand.text(u"numberField"_s), u"366566"_s);
    hand.click(u"meterPanelRemove"_s);
    auto *question = hand.window().findChild<QMessageBox *>(u"meterPanelRemoveDialog"_s);
    QVERIFY(question);
    QCOMPARE(question->defaultButton()->text(), u"Cancel"_s);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    auto *banner = hand.find<QWidget>(u"meterPanel"_s)->findChild<Banner *>();
    QTRY_VERIFY(!banner->text().isEmpty() || !errorAt(u"number"_s).isEmpty());
    QCOMPARE(answerOf(m_desk->context().registers().meters()).size(), 20);
}

void RegistersPagesTest::howAMeterTakesCommands()
{
    WindowDriver &hand = m_desk->hand();
    openPage(u"meters"_s, u"metersTable"_s, 20);
    hand.find<DataTable>(u"metersTable"_s)->selectRow(0);
    QTRY_COMPARE(hand.text(u"numberField"_s), u"366566"_s);
    QCOMPARE(hand.text(u"relayValidMinutesField"_s), u"10"_s);
    QVERIFY(!hand.find<QLineEdit>(u"relayScriptField"_s)->isEnabled()); // the standard of 2007 has the command
    hand.choose(u"protocolField"_s, u"DL/T 645-1997"_s);
    hand.choose(u"relayFarDateField"_s, u"commands are dated 2099"_s);
    hand.fill(u"relayValidMinutesField"_s, u"30"_s);
    hand.fill(u"relayScriptField"_s, u"trip = 1A FF"_s); // 1A clears a meter
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!errorAt(u"relay_script"_s).isEmpty());
    // The message is in sight, although the field is the last of a long panel.
    const auto labels = hand.find<QWidget>(u"meterPanel"_s)->findChildren<FieldErrorLabel *>();
    const auto said = std::ranges::find_if(labels, [](const auto *label) { return !label->message().isEmpty(); });
    QVERIFY(said != labels.end());
    QTRY_COMPARE((*said)->visibleRegion().boundingRect().size(), (*said)->size());
    hand.fill(u"relayScriptField"_s, u"trip = 04 23 E3 P0 P1 P2 PA 22 22 22"_s);
    hand.fill(u"relayValidMinutesField"_s, u"61"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!errorAt(u"relay_valid_minutes"_s).isEmpty());
    const auto stored = [this] { return answerOf(m_desk->context().registers().meters()).first().relayTerms; };
    QCOMPARE(stored(), RelayTerms());

    hand.fill(u"relayValidMinutesField"_s, u"30"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"Meter 366566 was saved"_s);
    QCOMPARE(answerOf(m_desk->context().registers().meters()).first().concentratorNo.toText(), u"17000405"_s);
    QCOMPARE(stored(), (RelayTerms{30, true, u"trip = 04 23 E3 P0 P1 P2 PA 22 22 22"_s}));
}

void RegistersPagesTest::metersAreWithdrawnAndDelivered()
{
    WindowDriver &hand = m_desk->hand();
    openPage(u"meters"_s, u"metersTable"_s, 20);
    auto &concentrator = *m_desk->building().building().concentrators().front();
    const auto download = [this](const QString &number) {
        for (const Meter &meter : answerOf(m_desk->context().registers().meters())) {
            if (meter.number.toText() == number)
                return wordOf(meter.download);
        }
        return QString();
    };
    QVERIFY(!hand.find(u"deliverMetersAction"_s)->isEnabled()); // nothing is ticked
    // Three meters; the slot of one will be worn out.
    QStringList numbers;
    QList<int> points;
    const QList<Meter> meters = answerOf(m_desk->context().registers().meters());
    for (const Meter &meter : meters) {
        if (meter.concentrator.isValid() && numbers.size() < 3) {
            numbers += meter.number.toText();
            points += meter.line.point;
            hand.find<DataTable>(u"metersTable"_s)->checks().setChecked(meter.id.value, true);
        }
    }
    QCOMPARE(numbers.size(), 3);

    // Taking out is asked twice.
    const std::size_t listed = concentrator.table().size();
    hand.click(u"withdrawMetersAction"_s);
    QCOMPARE(concentrator.table().size(), listed);
    QTRY_VERIFY(hand.isShown(u"confirmWithdrawAction"_s));
    hand.click(u"confirmWithdrawAction"_s);
    QTRY_COMPARE(concentrator.table().size(), listed - 3);
    for (const QString &number : numbers)
        QTRY_COMPARE(download(number), u"cancelled"_s);

    concentrator.refuseSlot(points.at(1));
    QTRY_VERIFY(hand.find(u"deliverMetersAction"_s)->isEnabled());
    hand.click(u"deliverMetersAction"_s);
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"2 meters done, 1 not"_s);
    QCOMPARE(download(numbers.at(0)), u"downloaded"_s);
    QCOMPARE(download(numbers.at(1)), u"failed"_s);
    QCOMPARE(download(numbers.at(2)), u"downloaded"_s);
    QCOMPARE(concentrator.table().size(), listed - 1);
}

void RegistersPagesTest::tripsAreSwitchedOff()
{
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"settings"_s);
    auto *trips = hand.find<QCheckBox>(u"automaticTripsCheck"_s);
    QTRY_VERIFY(trips->isChecked());
    trips->click();
    hand.fill(u"cashierLimitEdit"_s, u"12.345"_s);
    hand.click(u"saveSettingsButton"_s);
    QVERIFY(answerOf(m_desk->context().settings().load()).automaticTrips);
    hand.fill(u"cashierLimitEdit"_s, u"500"_s);
    hand.click(u"saveSettingsButton"_s);
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"The settings were saved"_s);
    const DeskSettings settings = answerOf(m_desk->context().settings().load());
    QVERIFY(!settings.automaticTrips);
    QCOMPARE(settings.cashierLimit, Money{50000});
}

void RegistersPagesTest::takingsOfTheDay()
{
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"overview"_s);
    auto *takings = hand.find<KeyFigure>(u"takingsToday"_s);
    QTRY_COMPARE(takings->figure(), u"0.00"_s);
    RechargeRequest request;
    request.account = *PropertyCode::fromText(u"0000200001"_s);
    request.amount = Money{5000};
    request.method = PayMethod::Cash;
    request.requestId = u"overview-1"_s;
    answerOf(m_desk->context().recharges().recharge(Actor::system(), request));
    hand.press(Qt::Key_F5);
    QTRY_COMPARE(takings->figure(), u"50.00"_s);
    QVERIFY2(takings->note().contains(u"cash 50.00"), qPrintable(takings->note()));
    QTRY_COMPARE(hand.rowCount(u"overviewRecharges"_s), 1);
}

METERDESK_TEST(RegistersPagesTest)
#include "RegistersPagesTest.moc"
