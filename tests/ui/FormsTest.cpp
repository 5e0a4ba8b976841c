// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QLocale>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "TestMain.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/JobStrip.h"
#include "common/SidePanel.h"
#include "common/StepResult.h"
#include "form/DocumentTailEdit.h"
#include "form/FieldForm.h"
#include "form/SearchForm.h"
#include "form/SegmentedControl.h"
#include "table/RowChecks.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;

class FormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void enterInAnyFieldSearches();
    void resetRestoresTheFirstValues();
    void searchFieldsWrapInNarrowWindows();
    void labelsStandBesideFieldsInChinese();
    void errorsStandUnderTheirFields();
    void leavingAFieldAsksForJudgement();
    void aDocumentIsCutToItsEnd_data();
    void aDocumentIsCutToItsEnd();
    void segmentsAreChosenByKeys();
    void stepsShowEachOutcomeByItself();
    void jobsTellHowFarTheyAre_data();
    void jobsTellHowFarTheyAre();
    void stoppingIsAskedOnce();
    void bannersOfferDetails();
    void sidePanelGrowsInWideWindows();
    void disabledButtonsSayWhy();
    void checksOfAllButSome();
};

namespace {

void showActive(QWidget &window)
{
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace

void FormsTest::enterInAnyFieldSearches()
{
    SearchForm form;
    QLineEdit *find = form.addSearchText(u"findEdit"_s, u"Find"_s, {}, 20);
    const SearchForm::DateRange range = form.addDateRange(
        u"monthEdit"_s, u"Period"_s, u"yyyy-MM"_s, [] { return QDate(2017, 5, 1); }, [] { return QDate(2017, 5, 1); });
    QSignalSpy submitted(&form, &SearchForm::submitted);
    showActive(form);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QTest::keyClick(range.to, Qt::Key_Return);
    QCOMPARE(submitted.size(), 2);
    QTest::mouseClick(form.queryButton(), Qt::LeftButton);
    QCOMPARE(submitted.size(), 3);
    find->setText(u"a01"_s);
    range.to->setFocus();
    form.focusFirst();
    QVERIFY(find->hasFocus());
    QCOMPARE(find->selectedText(), u"a01"_s);
}

void FormsTest::resetRestoresTheFirstValues()
{
    SearchForm form;
    QLineEdit *find = form.addText(u"findEdit"_s, u"Find"_s, {}, 20);
    QComboBox *state = form.addChoice(u"stateChoice"_s, u"State"_s, {{u"All"_s, 0}, {u"Tripped"_s, 1}});
    QDate today(2017, 5, 21);
    QDateEdit *day = form.addDate(u"dayEdit"_s, u"Day"_s, [&] { return today; });
    find->setText(u"x"_s);
    state->setCurrentIndex(1);
    day->setDate(QDate(2017, 1, 1));
    today = QDate(2017, 5, 22); // the day has changed meanwhile
    QSignalSpy submitted(&form, &SearchForm::submitted);
    form.findChild<ActionButton *>(u"resetButton"_s)->click();
    QCOMPARE(find->text(), QString());
    QCOMPARE(state->currentData().toInt(), 0);
    QCOMPARE(day->date(), QDate(2017, 5, 22));
    QCOMPARE(submitted.size(), 1);
}

void FormsTest::searchFieldsWrapInNarrowWindows()
{
    SearchForm form;
    QLineEdit *first = nullptr;
    QLineEdit *last = nullptr;
    for (int i = 0; i < 6; ++i) {
        last = form.addText(u"edit%1"_s.arg(i), u"Field %1"_s.arg(i), {}, 12);
        first = first ? first : last;
    }
    form.resize(1400, form.heightForWidth(1400));
    form.show();
    const int oneRow = form.heightForWidth(1400);
    QVERIFY(form.heightForWidth(500) > oneRow);
    form.resize(500, form.heightForWidth(500));
    QCoreApplication::processEvents();
    QVERIFY(last->mapTo(&form, QPoint()).y() > first->mapTo(&form, QPoint()).y());
    for (const QWidget *edit : form.findChildren<QLineEdit *>())
        QVERIFY(form.rect().contains(QRect(edit->mapTo(&form, QPoint()), edit->size())));
    QVERIFY(form.rect().contains(form.queryButton()->geometry()));
}

void FormsTest::labelsStandBesideFieldsInChinese()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    SearchForm form;
    QLineEdit *edit = form.addText(u"findEdit"_s, u"查户"_s, {}, 20);
    form.resize(600, 60);
    form.show();
    auto *label = edit->parentWidget()->findChild<QLabel *>();
    QVERIFY(label->geometry().right() < edit->geometry().left());
    QCOMPARE(label->buddy(), edit);
    QCOMPARE(edit->accessibleName(), u"查户"_s);
}

void FormsTest::errorsStandUnderTheirFields()
{
    FieldForm form(1);
    auto *number = new QLineEdit;
    number->setObjectName(u"numberEdit"_s);
    auto *reading = new QLineEdit;
    reading->setObjectName(u"readingEdit"_s);
    form.addField(u"Number"_s, number);
    form.addField(u"Reading"_s, reading);
    showActive(form);
    form.setErrors({{u"readingEdit"_s, u"Between 0 and 999,999.99"_s}});
    auto *message = form.findChild<FieldErrorLabel *>(u"readingEditError"_s);
    QVERIFY(message->isVisible());
    QCOMPARE(message->accessibleName(), u"Between 0 and 999,999.99"_s);
    QVERIFY(reading->property("invalid").toBool());
    QVERIFY(!number->property("invalid").toBool());
    form.focusFirstError();
    QVERIFY(reading->hasFocus());
    form.setErrors({});
    QVERIFY(!message->isVisible());
    QVERIFY(!reading->property("invalid").toBool());
}

void FormsTest::leavingAFieldAsksForJudgement()
{
    FieldForm form(1);
    auto *number = new QLineEdit;
    number->setObjectName(u"numberEdit"_s);
    auto *other = new QLineEdit;
    other->setObjectName(u"otherEdit"_s);
    form.addField(u"Number"_s, number);
    form.addField(u"Other"_s, other);
    showActive(form);
    number->setFocus();
    QSignalSpy left(&form, &FieldForm::fieldLeft);
    other->setFocus();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0][0].toString(), u"numberEdit"_s);
}

void FormsTest::aDocumentIsCutToItsEnd_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("kept");
    QTest::newRow("身份证") << u"33010619900101002x"_s << u"002X"_s;
    QTest::newRow("护照") << u"E12345678"_s << u"5678"_s;
    QTest::newRow("only its end") << u"1234"_s << u"1234"_s;
    QTest::newRow("shorter") << u"9"_s << u"9"_s;
    QTest::newRow("no document") << u"- 无"_s << QString();
}

/// Typed key by key and pasted: never more than four characters are in the field.
void FormsTest::aDocumentIsCutToItsEnd()
{
    QFETCH(QString, number);
    QFETCH(QString, kept);
    DocumentTailEdit edit;
    QSignalSpy changes(&edit, &QLineEdit::textChanged);
    for (const QChar character : number)
        QTest::keyClick(&edit, character.unicode() < 128 ? character.toLatin1() : '?');
    QCOMPARE(edit.text(), kept);
    edit.clear();
    edit.insert(number);
    QCOMPARE(edit.text(), kept);
    QCOMPARE(edit.tail().toText(), kept);
    for (const QList<QVariant> &change : std::as_const(changes))
        QVERIFY(change.first().toString().size() <= 4);
    QCOMPARE(edit.cursorPosition(), static_cast<int>(kept.size()));
}

void FormsTest::segmentsAreChosenByKeys()
{
    SegmentedControl control;
    control.addSegment(10, u"Cash"_s);
    control.addSegment(20, u"WeChat"_s);
    control.addSegment(30, u"Card"_s);
    QCOMPARE(control.currentValue(), 10);
    QSignalSpy changed(&control, &SegmentedControl::currentValueChanged);
    showActive(control);
    control.setFocus();
    QTest::keyClick(control.focusWidget(), Qt::Key_Right);
    QCOMPARE(control.currentValue(), 20);
    control.selectNext();
    control.selectNext();
    QCOMPARE(control.currentValue(), 10);
    QCOMPARE(changed.size(), 3);
    control.setCurrentValue(99);
    QCOMPARE(control.currentValue(), 10);
}

void FormsTest::stepsShowEachOutcomeByItself()
{
    StepResult result;
    result.setSteps({{.id = u"book"_s, .text = u"Booked"_s, .state = StepState::Ok, .time = u"09:41:22"_s},
        {.id = u"print"_s, .text = u"Print"_s, .state = StepState::Running}});
    result.show();
    QCOMPARE(result.findChild<QWidget *>(u"step_book"_s)->accessibleName(), u"Booked: done"_s);
    QVERIFY(!result.findChild<ActionButton *>());
    result.updateStep(
        {.id = u"print"_s, .text = u"Print"_s, .state = StepState::Failed, .detail = u"No paper"_s, .retryable = true});
    QCOMPARE(result.steps().size(), 2);
    QSignalSpy retry(&result, &StepResult::retryRequested);
    QTest::mouseClick(result.findChild<ActionButton *>(u"retry_print"_s), Qt::LeftButton);
    QCOMPARE(retry.size(), 1);
    QCOMPARE(retry[0][0].toString(), u"print"_s);
}

void FormsTest::jobsTellHowFarTheyAre_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<JobStatus>("job");
    QTest::addColumn<QString>("text");
    const JobStatus job{.id = u"1"_s, .title = u"Reading"_s, .total = 20, .done = 15, .current = u"366566"_s};
    JobStatus other = job;
    QTest::newRow("running") << other << u"15 / 20 · 366566"_s;
    other.remaining = 10s;
    other.failed = 1;
    QTest::newRow("with time left") << other << u"15 / 20 · 366566 · 1 failed · about 10 s left"_s;
    other.remaining = 61s;
    QTest::newRow("minutes are rounded up") << other << u"15 / 20 · 366566 · 1 failed · about 2 min left"_s;
    other = job;
    other.state = JobStatus::State::Finished;
    QTest::newRow("stopped early") << other << u"15 / 20 · 5 not done"_s;
    other.done = 20;
    QTest::newRow("finished") << other << u"20 / 20"_s;
}

void FormsTest::jobsTellHowFarTheyAre()
{
    QFETCH(const JobStatus, job);
    JobStrip strip;
    strip.setJob(job);
    QTEST(strip.text(), "text");
    QCOMPARE(strip.findChild<ActionButton *>(u"jobStop"_s)->isVisible(), job.isActive());
}

void FormsTest::stoppingIsAskedOnce()
{
    JobStrip strip;
    JobStatus job{.id = u"7"_s, .title = u"Sending"_s, .total = 8, .done = 5};
    strip.setJob(job);
    QSignalSpy stop(&strip, &JobStrip::stopRequested);
    auto *button = strip.findChild<ActionButton *>(u"jobStop"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    job.state = JobStatus::State::Stopping;
    strip.setJob(job);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(stop.size(), 1);
    QCOMPARE(stop[0][0].toString(), u"7"_s);
}

void FormsTest::bannersOfferDetails()
{
    Banner banner;
    QVERIFY(!banner.isVisible());
    banner.showMessage(Tone::Bad, u"The database is busy."_s, u"SQLITE_BUSY"_s);
    QVERIFY(banner.isVisible());
    auto *details = banner.findChild<QLabel *>(u"bannerDetails"_s);
    QVERIFY(!details->isVisible());
    for (auto *button : banner.findChildren<ActionButton *>()) {
        if (button->text() == u"Details"_s)
            button->click();
    }
    QVERIFY(details->isVisible());
    QVERIFY(details->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    banner.dismiss();
    QVERIFY(!banner.isVisible());
}

void FormsTest::sidePanelGrowsInWideWindows()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *panel = new SidePanel(364);
    row->addWidget(new QWidget, 1);
    row->addWidget(panel);
    window.resize(1366, 697);
    window.show();
    QCOMPARE(panel->width(), 364);
    window.resize(2560, 1400);
    QTRY_COMPARE(panel->width(), 420);
    window.resize(1366, 697);
    QTRY_COMPARE(panel->width(), 364);
}

void FormsTest::disabledButtonsSayWhy()
{
    ActionButton button(u"Trip…"_s);
    button.setDisabledReason(u"Concentrator offline, last heard 08:52"_s);
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.toolTip(), u"Concentrator offline, last heard 08:52"_s);
    button.setDisabledReason({});
    QVERIFY(button.isEnabled());
    QVERIFY(button.toolTip().isEmpty());
    const std::unique_ptr<ActionButton> icon(ActionButton::iconOnly(u"x"_s, u"Close panel"_s, nullptr));
    QCOMPARE(icon->accessibleName(), u"Close panel"_s);
    QCOMPARE(icon->toolTip(), u"Close panel"_s);
}

void FormsTest::checksOfAllButSome()
{
    RowChecks checks;
    QSignalSpy changed(&checks, &RowChecks::changed);
    checks.setChecked(1, true);
    checks.setChecked(1, true);
    QCOMPARE(changed.size(), 1);
    checks.checkAll();
    QVERIFY(checks.isChecked(1) && checks.isChecked(2));
    checks.setChecked(2, false);
    QCOMPARE(checks.count(10), 9);
    QCOMPARE(checks.ids(), QSet<qlonglong>{2});
    checks.setChecked(2, true);
    QCOMPARE(checks.count(10), 10);
    checks.clear();
    QCOMPARE(checks.count(10), 0);
}

METERDESK_TEST(FormsTest)
#include "FormsTest.moc"
