// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

#include "TerminalRow.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "table/DataTable.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// The tree 房源 → 集中器 → 表计 beside the table of 终端在线查询.
class DeviceTreeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void openingAConcentratorShowsItsMeters();
    void findingAMeterOpensTheWayToItAndNarrowsTheTable();

private:
    [[nodiscard]] QTreeWidgetItem *concentrator() const { return m_building->child(0); }
    [[nodiscard]] QStringList metersInSight() const;
    [[nodiscard]] int rows() const { return m_desk->hand().find<DataTable>(u"terminalsTable"_s)->model()->rowCount(); }

    std::unique_ptr<TrainingDesk> m_desk;
    QTreeWidget *m_tree = nullptr;
    QTreeWidgetItem *m_building = nullptr;
};

void DeviceTreeTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    m_desk->hand().openPage(u"terminals"_s);
    m_tree = m_desk->hand().find<QTreeWidget>(u"terminalTreeView"_s);
    const QString name = u"田家园未来科技城店"_s;
    QTRY_COMPARE(m_tree->findItems(name, Qt::MatchExactly).size(), 1);
    m_building = m_tree->findItems(name, Qt::MatchExactly).first();
    QCOMPARE(m_building->childCount(), 1);
    QTRY_COMPARE(rows(), 20);
}

QStringList DeviceTreeTest::metersInSight() const
{
    QStringList numbers;
    for (int i = 0; concentrator()->isExpanded() && i < concentrator()->childCount(); ++i) {
        if (!concentrator()->child(i)->isHidden())
            numbers += concentrator()->child(i)->text(0);
    }
    return numbers;
}

void DeviceTreeTest::openingAConcentratorShowsItsMeters()
{
    QCOMPARE(m_building->text(1), u"20"_s);
    QVERIFY(m_building->isExpanded());
    QCOMPARE(metersInSight(), QStringList());

    m_tree->setFocus();
    m_tree->setCurrentItem(concentrator());
    QTest::keyClick(m_tree, Qt::Key_Right);
    QCOMPARE(metersInSight().size(), 20);
    QVERIFY(metersInSight().contains(u"366566"_s));
}

void DeviceTreeTest::findingAMeterOpensTheWayToItAndNarrowsTheTable()
{
    WindowDriver &hand = m_desk->hand();
    QTest::keyClicks(hand.find<QLineEdit>(u"terminalTreeFind"_s), u"366566"_s);
    QCOMPARE(metersInSight(), QStringList{u"366566"_s});

    for (int i = 0; i < concentrator()->childCount(); ++i) {
        if (!concentrator()->child(i)->isHidden())
            m_tree->setCurrentItem(concentrator()->child(i));
    }
    QTRY_COMPARE(rows(), 1);

    hand.find<QLineEdit>(u"terminalTreeFind"_s)->clear();
    QCOMPARE(metersInSight().size(), 20);
    QTest::keyClicks(hand.find<QLineEdit>(u"terminalTreeFind"_s), u"no such"_s);
    QVERIFY(m_building->isHidden());
}

METERDESK_TEST(DeviceTreeTest)
#include "DeviceTreeTest.moc"
