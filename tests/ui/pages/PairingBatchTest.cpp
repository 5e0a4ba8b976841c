// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "RegisterRows.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "common/Banner.h"
#include "common/JobStrip.h"
#include "import/ImportService.h"
#include "pairing/PairingJob.h"
#include "records/RegisterService.h"
#include "sheet/CsvReader.h"
#include "shell/StatusStrip.h"
#include "table/DataTable.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 配表 of a whole building at once, in the real window, on the database and in the virtual concentrator.
class PairingBatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void fiftyMetersAreDeliveredButOneRefused();
    void aFaultOfOurRecordIsNotBlamedOnTheConcentrator();

private:
    void import(ImportKind kind, const QByteArray &csv);
    /// The building 00003 with this many rooms, 0000300001 and on.
    void addRooms(int rooms);
    [[nodiscard]] static QByteArray roomCode(int room) { return "00003" + QByteArray::number(100'000 + room).last(5); }
    [[nodiscard]] static QString meterNo(int room) { return u"3000%1"_s.arg(room, 4, 10, QChar(u'0')); }

    std::unique_ptr<TrainingDesk> m_desk;
    std::vector<std::unique_ptr<simulator::VirtualMeter>> m_meters; ///< wired to the virtual concentrator
};

void PairingBatchTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
}

void PairingBatchTest::cleanup()
{
    m_desk.reset();
    m_meters.clear();
}

void PairingBatchTest::import(ImportKind kind, const QByteArray &csv)
{
    const auto sheet = parseCsv(csv);
    QVERIFY(sheet);
    const ImportReport report = answerOf(m_desk->context().imports().importSheet(Actor::system(), kind, *sheet, false));
    QVERIFY2(report.faults.isEmpty(), "the import was refused");
}

void PairingBatchTest::addRooms(int rooms)
{
    QByteArray csv = "code,name,type,parent_code\r\n00003,North Tower,centralized,\r\n";
    for (int room = 1; room <= rooms; ++room)
        csv += roomCode(room) + ",North Tower " + QByteArray::number(room) + ",room,00003\r\n";
    import(ImportKind::Properties, csv);
}

void PairingBatchTest::fiftyMetersAreDeliveredButOneRefused()
{
    constexpr int firstPoint = 101;
    constexpr int refused = 17;
    addRooms(50);
    simulator::VirtualBuilding &building = m_desk->building().building();
    simulator::VirtualConcentrator &concentrator = *building.concentrators().front();
    QByteArray csv = "number,property_code,concentrator_number,point,start_total\r\n";
    for (int room = 1; room <= 50; ++room) {
        const int point = firstPoint + room - 1;
        csv += meterNo(room).toLatin1() + ',' + roomCode(room) + ',' + concentrator.number().toLatin1() + ','
            + QByteArray::number(point) + ",0.00\r\n";
        const auto address = dlt645::MeterAddress::fromText(meterNo(room).rightJustified(12, u'0'));
        QVERIFY(address);
        m_meters.push_back(std::make_unique<simulator::VirtualMeter>(*address, building.now()));
        concentrator.add({.point = point, .port = 2, .meter = m_meters.back().get(), .isListed = false});
    }
    import(ImportKind::Meters, csv);
    concentrator.refuseSlot(firstPoint + refused - 1);
    const std::size_t listed = concentrator.table().size();

    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"pairing"_s);
    QTRY_COMPARE(hand.rowCount(u"pairingTable"_s), 70);
    hand.fill(u"pairingFindEdit"_s, u"North Tower"_s);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.rowCount(u"pairingTable"_s), 50);
    hand.click(u"pairingTableCheckAll"_s);
    QTRY_VERIFY(hand.find(u"deliverMetersAction"_s)->isEnabled());
    QCOMPARE(concentrator.table().size(), listed);
    hand.click(u"deliverMetersAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(hand.window().statusStrip()->message(), u"49 meters done, 1 not"_s, 30'000);

    // The concentrator has each meter in the slot of its point, but for the refused one.
    QCOMPARE(concentrator.table().size(), listed + 49);
    for (int room = 1; room <= 50; ++room) {
        const auto slot = concentrator.table().find(firstPoint + room - 1);
        QCOMPARE(slot != concentrator.table().end(), room != refused);
        if (room != refused)
            QCOMPARE(slot->second.address, m_meters.at(room - 1)->address());
    }
    for (const Meter &meter : answerOf(m_desk->context().registers().meters())) {
        if (!meter.propertyCode.toText().startsWith(u"00003"))
            continue;
        const bool isRefused = meter.number.toText() == meterNo(refused);
        QCOMPARE(meter.download, isRefused ? DownloadState::Failed : DownloadState::Downloaded);
    }
    // The strip says how far it went, the banner which one was not done and why, the column what each meter has now.
    auto *page = hand.find<QWidget>(u"pairing"_s);
    const auto *strip = page->findChild<JobStrip *>();
    QVERIFY(strip->isVisible());
    QCOMPARE(strip->text(), u"50 / 50 · 1 failed"_s);
    QCOMPARE(strip->job().state, JobStatus::State::Finished);
    QCOMPARE(page->findChild<Banner *>()->text(),
        u"1 meters were not done. %1: the concentrator refused it"_s.arg(meterNo(refused)));
    const auto delivered = [&hand] {
        QStringList said;
        const QAbstractItemModel *rows = hand.find<DataTable>(u"pairingTable"_s)->model();
        for (int row = 0; row < rows->rowCount(); ++row)
            said += rows->index(row, static_cast<int>(PairingRow::Column::Download)).data().toString();
        return said;
    };
    QTRY_COMPARE(delivered().count(u"Yes"_s), 49);
    QCOMPARE(delivered().count(u"Failed"_s), 1);
}

void PairingBatchTest::aFaultOfOurRecordIsNotBlamedOnTheConcentrator()
{
    PairingReport report{.meterNo = {}, .concentratorNo = *ConcentratorNo::fromText(u"17000405"_s), .answer = {}};
    report.answer.state = PairingState::Refused;
    QCOMPARE(pairingTroubleText(report), u"the concentrator refused it"_s);
    report.answer.recordFault = ErrorCode::InvalidNumber;
    QCOMPARE(pairingTroubleText(report), u"not sent, our record has to be put right: This is not a valid number."_s);
}

METERDESK_TEST(PairingBatchTest)
#include "PairingBatchTest.moc"
