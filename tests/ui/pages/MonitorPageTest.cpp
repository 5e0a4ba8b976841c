// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

#include "MeterGateway.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "common/Banner.h"
#include "monitor/MonitorPage.h"
#include "records/RegisterService.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 通讯监视 in the real window, with the frames of the virtual building.
class MonitorPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void framesAreExplainedFilteredAndSaved();
    void aPausedPageStandsStill();
    void outputsAreSwitchedFromTheConsoleOnly();

private:
    void readClock();
    [[nodiscard]] WindowDriver &hand() { return m_desk->hand(); }
    [[nodiscard]] QString cell(int row, WireLogRow::Column column)
    {
        return hand().find<DataTable>(table)->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] int rows() { return hand().find<DataTable>(table)->model()->rowCount(); }

    const QString table = u"monitorTable"_s;
    std::unique_ptr<TrainingDesk> m_desk;
};

void MonitorPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start(); // logs in and collects
    hand().openPage(u"monitor"_s);
    QTRY_VERIFY(rows() > 0);
}

/// Two frames more, of another purpose.
void MonitorPageTest::readClock()
{
    const QList<Concentrator> concentrators = answerOf(m_desk->context().registers().concentrators());
    const Async<WallTime> clock = m_desk->context().gateway().readClock(concentrators.first());
    QTRY_VERIFY(clock.isFinished());
}

void MonitorPageTest::framesAreExplainedFilteredAndSaved()
{
    const int before = rows();
    readClock();
    QTRY_VERIFY(rows() > before);
    const int all = rows();
    hand().choose(u"monitorPurposeChoice"_s, u"Collection"_s);
    hand().click(u"queryButton"_s);
    QTRY_VERIFY(rows() > 0 && rows() < all);
    for (int row = 0; row < rows(); ++row)
        QCOMPARE(cell(row, WireLogRow::Column::Purpose), u"Collection"_s);
    // The newest is an answer of the manual's concentrator, and its bytes are a 1376.1 frame.
    QCOMPARE(cell(0, WireLogRow::Column::Direction), u"← received"_s);
    QVERIFY(cell(0, WireLogRow::Column::Concentrator).startsWith(u"17000405"));
    QVERIFY(cell(0, WireLogRow::Column::Hex).startsWith(u"68 "));
    QVERIFY(!cell(0, WireLogRow::Column::Meaning).isEmpty());

    hand().find<DataTable>(table)->selectRow(0);
    QTRY_VERIFY(hand().text(u"monitorFrame"_s).startsWith(cell(0, WireLogRow::Column::Hex)));

    const QString path = m_desk->path(u"frames.csv"_s);
    hand().find<MonitorPage>(u"monitor"_s)->exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), rows() + 1);

    hand().fill(u"monitorMeterEdit"_s, u"12x"_s);
    hand().click(u"queryButton"_s);
    QVERIFY(!hand().find(u"monitorMeterEdit"_s)->toolTip().isEmpty());
}

void MonitorPageTest::aPausedPageStandsStill()
{
    hand().click(u"pauseButton"_s);
    const int shown = rows();
    readClock();
    QTest::qWait(300); // three times the page's own pace
    QCOMPARE(rows(), shown);
    hand().click(u"pauseButton"_s);
    QTRY_VERIFY(rows() > shown);
    QCOMPARE(cell(0, WireLogRow::Column::Direction), u"← received"_s);
}

void MonitorPageTest::outputsAreSwitchedFromTheConsoleOnly()
{
    simulator::VirtualConcentrator &concentrator = *m_desk->building().building().concentrators().front();
    hand().click(u"outputsButton"_s);
    const auto *send = hand().find<QAbstractButton>(u"sendOutputAction"_s);
    QVERIFY(!send->isEnabled());
    hand().fill(u"outputConfirmField"_s, u"17000404"_s);
    QVERIFY(!send->isEnabled());
    hand().find<QSpinBox>(u"outputRoundField"_s)->setValue(3);
    hand().find<QSpinBox>(u"outputHalfHoursField"_s)->setValue(2);
    hand().fill(u"outputConfirmField"_s, concentrator.number());
    QTRY_VERIFY(send->isEnabled()); // once the concentrators are there
    hand().click(u"sendOutputAction"_s);
    const auto *banner = hand().find<QWidget>(u"outputPanel"_s)->findChild<Banner *>();
    QTRY_COMPARE(banner->text(), u"The concentrator confirmed the order."_s);
    QVERIFY(concentrator.isRoundOpen(3));
    QVERIFY(!concentrator.isRoundOpen(1));
    QVERIFY(!send->isEnabled()); // nothing goes twice
}

METERDESK_TEST(MonitorPageTest)
#include "MonitorPageTest.moc"
