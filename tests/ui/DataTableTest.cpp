// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/DataTable.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

#include "DemoRooms.h"
#include "TestMain.h"
#include "common/ActionButton.h"
#include "common/LoadingBar.h"
#include "table/CheckColumn.h"
#include "table/HeaderMenu.h"
#include "table/TableColumns.h"
#include "table/TableFooter.h"
#include "table/TableHeader.h"
#include "table/TableView.h"
#include "theme/Theme.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

class DataTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theDemoModelIsSound();
    void footerTellsTheRangeInSight();
    void goToRowScrollsThere();
    void copyWritesMachineNumbers();
    void copyWithHeadersFollowsHiddenAndMovedColumns();
    void clickingAHeaderSortsAndCtrlAddsAKey();
    void columnsThatCannotBeSortedIgnoreClicks();
    void frozenColumnsShareSelectionAndScrolling();
    void aRowThatHasJustComeIsHitWhereItIsSeen();
    void layoutIsSavedByColumnKey();
    void layoutOfAnOlderProgramStillWorks();
    void codesAreNeverCut();
    void ticksSurviveAReset();
    void tickAllMeansAllButSome();
    void spaceTicksTheSelectedRows();
    void currentRowSurvivesAReset();
    void emptyStatesNameTheNextStep();
    void anEmptyTableWithoutFooterSaysSoToo();
    void loadingBarWaits();
    void headerMenuHidesAndFreezes();
    void activationComesFromEnterAndDoubleClick();

private:
    void sortClick(int column, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<DemoRooms> m_rooms;
    std::unique_ptr<DataTable> m_table;
};

namespace {

int at(DemoColumn column)
{
    return static_cast<int>(column);
}

} // namespace

void DataTableTest::init()
{
    m_rooms = std::make_unique<DemoRooms>(200);
    m_table = std::make_unique<DataTable>(u"demoTable"_s);
    m_table->setModel(m_rooms.get());
    m_table->resize(900, 400);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void DataTableTest::cleanup()
{
    m_table.reset();
    m_rooms.reset();
}

void DataTableTest::sortClick(int column, Qt::KeyboardModifiers modifiers)
{
    TableHeader *header = m_table->view()->header();
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 10);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, middle);
}

void DataTableTest::theDemoModelIsSound()
{
    const QAbstractItemModelTester tester(m_rooms.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void DataTableTest::footerTellsTheRangeInSight()
{
    const int visible = m_table->view()->viewport()->height() / Theme::instance().rowHeight();
    const QRegularExpression text(u"^Rows 1 – (\\d+) of 211$"_s);
    const QRegularExpressionMatch match = text.match(m_table->footer()->rangeText());
    QVERIFY2(match.hasMatch(), qPrintable(m_table->footer()->rangeText()));
    QVERIFY(qAbs(match.captured(1).toInt() - visible) <= 1);

    m_table->view()->scrollToBottom();
    QVERIFY(m_table->footer()->rangeText().endsWith(u"– 211 of 211"_s));

    m_table->setTotal(12345);
    QVERIFY(m_table->footer()->rangeText().endsWith(u"of 12,345"_s));

    m_rooms->setRooms({});
    m_table->setTotal(std::nullopt);
    QCOMPARE(m_table->footer()->rangeText(), u"0 rows"_s);
}

void DataTableTest::goToRowScrollsThere()
{
    auto *edit = m_table->findChild<QLineEdit *>(u"goToRowEdit"_s);
    QVERIFY(edit->isVisible());
    edit->setFocus();
    QTest::keyClicks(edit, u"150"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_table->currentRowId(), std::optional(150LL));
    QVERIFY(m_table->view()->hasFocus());
    QVERIFY(m_table->view()->rowAt(m_table->view()->viewport()->height() / 2) > 130);
}

void DataTableTest::copyWritesMachineNumbers()
{
    m_table->selectRow(4);
    QTest::keyClick(m_table->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
        u"0000200001\t田家园未来科技城店A01\t云寓智能公寓平台\t九环路31-1\t-3.32\t2017-05\t2017-05-21\tTripped\n"_s);
}

void DataTableTest::copyWithHeadersFollowsHiddenAndMovedColumns()
{
    for (const DemoColumn hidden : {DemoColumn::Unit, DemoColumn::Address, DemoColumn::Month, DemoColumn::BilledTo})
        m_table->columns()->setHidden(at(hidden), true);
    TableHeader *header = m_table->view()->header();
    header->moveSection(header->visualIndex(at(DemoColumn::Balance)), 0);
    m_table->selectRow(4);
    QTest::keyClick(m_table->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(),
        u"Balance (yuan)\tRoom no.\tRoom\tMeter\n-3.32\t0000200001\t田家园未来科技城店A01\tTripped\n"_s);
}

void DataTableTest::clickingAHeaderSortsAndCtrlAddsAKey()
{
    QSignalSpy sorted(m_table.get(), &DataTable::sortChanged);
    sortClick(at(DemoColumn::Name));
    QCOMPARE(m_rooms->sortedBy, at(DemoColumn::Name));
    QCOMPARE(m_rooms->sortedOrder, Qt::AscendingOrder);
    sortClick(at(DemoColumn::Name));
    QCOMPARE(m_rooms->sortedOrder, Qt::DescendingOrder);
    sortClick(at(DemoColumn::Balance), Qt::ControlModifier);
    QCOMPARE(sorted.size(), 3);
    const QList<SortKey> expected{
        {at(DemoColumn::Name), Qt::DescendingOrder}, {at(DemoColumn::Balance), Qt::AscendingOrder}};
    QCOMPARE(m_table->sortKeys(), expected);
}

void DataTableTest::columnsThatCannotBeSortedIgnoreClicks()
{
    QSignalSpy sorted(m_table.get(), &DataTable::sortChanged);
    sortClick(at(DemoColumn::State));
    QCOMPARE(sorted.size(), 0);
}

void DataTableTest::frozenColumnsShareSelectionAndScrolling()
{
    m_table->setFrozenColumns(2);
    m_table->resize(500, 400);
    QVERIFY(m_table->frozenView()->isVisible());
    QVERIFY(!m_table->frozenView()->isColumnHidden(at(DemoColumn::Code)));
    QVERIFY(m_table->view()->isColumnHidden(at(DemoColumn::Code)));
    QVERIFY(!m_table->view()->isColumnHidden(at(DemoColumn::Balance)));

    const QRect cell = m_table->frozenView()->visualRect(m_rooms->index(3, at(DemoColumn::Name)));
    QTest::mouseClick(m_table->frozenView()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_table->selectedRowIds(), QList<qlonglong>{4});
    QVERIFY2(m_table->view()->hasFocus(), "the frozen pane hands the focus on");

    m_table->view()->verticalScrollBar()->setValue(300);
    QCOMPARE(m_table->frozenView()->verticalScrollBar()->value(), 300);
    QCOMPARE(m_table->frozenView()->rowViewportPosition(20), m_table->view()->rowViewportPosition(20));
    // The last row is in line too, whether or not the scrolling pane has a scroll bar of its own.
    m_table->view()->scrollToBottom();
    QCoreApplication::processEvents();
    QCOMPARE(m_table->frozenView()->rowViewportPosition(210), m_table->view()->rowViewportPosition(210));
}

void DataTableTest::aRowThatHasJustComeIsHitWhereItIsSeen()
{
    // The main pane alone has a horizontal scroll bar, so the panes scroll over heights that differ.
    m_table->setFrozenColumns(2);
    m_table->resize(500, 400);
    QTRY_VERIFY(m_table->view()->horizontalScrollBar()->isVisible());
    TableView *frozen = m_table->frozenView();
    for (const int rooms : {201, 230, 50, 51}) {
        m_table->view()->scrollToBottom();
        m_rooms->setRooms(demoRooms(rooms));
        const int last = m_rooms->rowCount() - 1;
        m_table->view()->scrollTo(m_rooms->index(last, at(DemoColumn::Balance)));
        // At once, and after the views have laid themselves out.
        for (int turn = 0; turn < 2; ++turn) {
            for (TableView *pane : {frozen, m_table->view()}) {
                const int column = pane == frozen ? at(DemoColumn::Code) : at(DemoColumn::Balance);
                const QRect place = pane->visualRect(m_rooms->index(last, column));
                QCOMPARE(place.y(), frozen->visualRect(m_rooms->index(last, 0)).y());
                QSignalSpy clicked(pane, &QAbstractItemView::clicked);
                QTest::mouseClick(pane->viewport(), Qt::LeftButton, {}, place.center());
                QCOMPARE(clicked.size(), 1);
                QCOMPARE(clicked.first().first().toModelIndex().row(), last);
            }
            QTest::qWait(0);
        }
    }
}

void DataTableTest::layoutIsSavedByColumnKey()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"layout.ini"_s), QSettings::IniFormat);
    m_table->setLayoutStore(&settings, u"tables/bai"_s);
    m_table->columns()->setHidden(at(DemoColumn::Address), true);
    m_table->columns()->setFrozen(1);
    TableHeader *header = m_table->view()->header();
    header->moveSection(header->visualIndex(at(DemoColumn::Balance)), 1);
    header->resizeSection(at(DemoColumn::Name), 333);

    DataTable again(u"demoTable"_s);
    again.setModel(m_rooms.get());
    again.setLayoutStore(&settings, u"tables/bai"_s);
    QVERIFY(again.columns()->isHidden(at(DemoColumn::Address)));
    QCOMPARE(again.columns()->frozenCount(), 1);
    QCOMPARE(again.columns()->visible(), m_table->columns()->visible());
    QCOMPARE(again.view()->columnWidth(at(DemoColumn::Name)), 333);

    DataTable other(u"demoTable"_s);
    other.setModel(m_rooms.get());
    other.setLayoutStore(&settings, u"tables/li"_s);
    QVERIFY2(!other.columns()->isHidden(at(DemoColumn::Address)), "another operator has another layout");
    again.columns()->reset();
    QVERIFY(!again.columns()->isHidden(at(DemoColumn::Address)));
    QCOMPARE(again.columns()->frozenCount(), 0);
}

void DataTableTest::layoutOfAnOlderProgramStillWorks()
{
    m_table->columns()->restore(
        {{u"order"_s, QStringList{u"state"_s, u"gone"_s, u"code"_s}}, {u"hidden"_s, QStringList{u"code"_s, u"gone"_s}},
            {u"widths"_s, QVariantMap{{u"gone"_s, 50}}}, {u"frozen"_s, 99}});
    const QList<int> visible = m_table->columns()->visible();
    QCOMPARE(visible.first(), at(DemoColumn::State));
    QVERIFY(!visible.contains(at(DemoColumn::Code)));
    QVERIFY(visible.contains(at(DemoColumn::Balance)));
    QVERIFY(m_table->columns()->frozenCount() < visible.size());
}

void DataTableTest::codesAreNeverCut()
{
    TableHeader *header = m_table->view()->header();
    header->resizeSection(at(DemoColumn::Code), 40);
    QCoreApplication::processEvents();
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Body));
    QVERIFY(header->sectionSize(at(DemoColumn::Code)) >= metrics.horizontalAdvance(u"0000100001000001"_s));
    header->resizeSection(at(DemoColumn::Address), 40);
    QCoreApplication::processEvents();
    QCOMPARE(header->sectionSize(at(DemoColumn::Address)), 40);
}

void DataTableTest::ticksSurviveAReset()
{
    m_table->setCheckable(true);
    auto *boxes = m_table->findChild<CheckColumn *>();
    QVERIFY(boxes);
    const QPoint third(15, boxes->sectionViewportPosition(2) + 10);
    QTest::mouseClick(boxes->viewport(), Qt::LeftButton, {}, third);
    QVERIFY(m_table->checks().isChecked(3));
    QVERIFY2(m_table->selectedRowIds().isEmpty(), "ticking does not select");
    std::vector<DemoRoom> reversed = m_rooms->rooms();
    std::reverse(reversed.begin(), reversed.end());
    m_rooms->setRooms(reversed);
    QVERIFY(m_table->checks().isChecked(3));
    QCOMPARE(m_table->checks().count(211), 1);
}

void DataTableTest::tickAllMeansAllButSome()
{
    m_table->setCheckable(true);
    auto *all = m_table->findChild<QCheckBox *>(u"demoTableCheckAll"_s);
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(m_table->checks().count(211), 211);
    QVERIFY(m_table->checks().isAllBut());
    m_table->checks().toggle(7);
    QCOMPARE(m_table->checks().count(211), 210);
    QCOMPARE(all->checkState(), Qt::PartiallyChecked);
    QVERIFY(!m_table->checks().isChecked(7));
    QVERIFY2(m_table->checks().isChecked(999999), "rows that are not loaded are ticked too");
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(m_table->checks().count(211), 211);
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(m_table->checks().count(211), 0);
}

void DataTableTest::spaceTicksTheSelectedRows()
{
    m_table->setCheckable(true);
    m_table->selectRow(0);
    QTest::keyClick(m_table->view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_table->view(), Qt::Key_Space);
    QCOMPARE(m_table->checks().ids(), (QSet<qlonglong>{1, 2}));
    QTest::keyClick(m_table->view(), Qt::Key_Space);
    QVERIFY(m_table->checks().ids().isEmpty());
}

void DataTableTest::currentRowSurvivesAReset()
{
    m_table->selectRow(8);
    QCOMPARE(m_table->currentRowId(), std::optional(9LL));
    std::vector<DemoRoom> fewer = m_rooms->rooms();
    fewer.erase(fewer.begin(), fewer.begin() + 3);
    m_rooms->setRooms(fewer);
    QTRY_COMPARE(m_table->currentRowId(), std::optional(9LL));
    QCOMPARE(m_table->selectedRowIds(), QList<qlonglong>{9});
}

void DataTableTest::emptyStatesNameTheNextStep()
{
    m_table->setEmptyState({u"id-card"_s, u"No accounts yet."_s, u"Open accounts"_s});
    auto *empty = m_table->findChild<EmptyState *>();
    auto *action = m_table->findChild<ActionButton *>(u"emptyAction"_s);
    QVERIFY(!empty->isVisible());
    m_rooms->setRooms({});
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->sentence(), u"No accounts yet."_s);
    QSignalSpy open(m_table.get(), &DataTable::emptyActionTriggered);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(open.size(), 1);

    m_table->setFiltered(true);
    QCOMPARE(empty->sentence(), u"No rows match."_s);
    QSignalSpy reset(m_table.get(), &DataTable::resetFilterRequested);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(reset.size(), 1);
    m_table->setBusy(true);
    QVERIFY2(!empty->isVisible(), "while rows are on their way nothing is claimed");
}

void DataTableTest::anEmptyTableWithoutFooterSaysSoToo()
{
    m_table->footer()->hide();
    m_table->setEmptyState({.iconName = u"inbox"_s, .sentence = u"No top-ups yet."_s, .actionText = {}});
    m_rooms->setRooms({});
    m_table->resize(400, 180);
    const auto *sentence = m_table->findChild<QLabel *>(u"emptySentence"_s);
    QTRY_VERIFY(sentence->isVisible());
    QTRY_VERIFY(sentence->visibleRegion().boundingRect().height() >= sentence->fontMetrics().height());
}

void DataTableTest::loadingBarWaits()
{
    auto *bar = m_table->findChild<LoadingBar *>();
    m_table->setBusy(true);
    QVERIFY(!bar->isVisible());
    m_table->setBusy(false);
    QVERIFY(!bar->isVisible());
    m_table->setBusy(true);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->height(), 3);
    m_table->setBusy(false);
    QVERIFY(!bar->isVisible());
}

void DataTableTest::headerMenuHidesAndFreezes()
{
    TableHeader *header = m_table->view()->header();
    const auto menu = [&](DemoColumn column) {
        const QPoint position(header->sectionViewportPosition(at(column)) + 5, 5);
        Q_EMIT header->customContextMenuRequested(position);
        return m_table->findChild<HeaderMenu *>();
    };
    HeaderMenu *first = menu(DemoColumn::Unit);
    first->findChild<QAction *>(u"hideColumn"_s)->trigger();
    delete first;
    QVERIFY(m_table->columns()->isHidden(at(DemoColumn::Unit)));

    HeaderMenu *second = menu(DemoColumn::Name);
    second->findChild<QAction *>(u"freezeHere"_s)->trigger();
    delete second;
    QCOMPARE(m_table->columns()->frozenCount(), 2);

    m_table->selectRow(0);
    QSignalSpy filter(m_table.get(), &DataTable::filterByValueRequested);
    HeaderMenu *third = menu(DemoColumn::Address);
    third->findChild<QAction *>(u"filterByValue"_s)->trigger();
    delete third;
    QCOMPARE(filter.size(), 1);
    QCOMPARE(filter[0][0].toString(), u"address"_s);
    QCOMPARE(filter[0][1].toString(), u"杭州市西湖区远洋心里"_s);
}

void DataTableTest::activationComesFromEnterAndDoubleClick()
{
    QSignalSpy activated(m_table.get(), &DataTable::rowActivated);
    m_table->selectRow(5);
    QTest::keyClick(m_table->view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    const QRect cell = m_table->view()->visualRect(m_rooms->index(2, at(DemoColumn::Name)));
    QTest::mouseDClick(m_table->view()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[1][0].toModelIndex().row(), 2);
}

METERDESK_TEST(DataTableTest)
#include "DataTableTest.moc"
