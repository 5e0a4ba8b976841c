// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

#include "SignInDialog.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "common/Banner.h"
#include "form/FieldForm.h"
#include "operators/OperationLog.h"
#include "operators/OperatorService.h"
#include "theme/Theme.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

/// The dialog that is open outside the window; null where there is none.
SignInDialog *openSignIn()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<SignInDialog *>(widget);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void signIn(SignInDialog &dialog, const QString &name, const QString &password)
{
    dialog.findChild<QLineEdit *>(u"signInNameEdit"_s)->setText(name);
    dialog.findChild<QLineEdit *>(u"signInPasswordEdit"_s)->setText(password);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"signInButton"_s), Qt::LeftButton);
}

} // namespace

/// What changes while the program runs: its language, its colours, and who works at it.
class SwitchingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theLanguageChangesAtOnceAndIsKept();
    void anotherLanguageAsksForEntriesThatAreNotSaved();
    void coloursChangeAtOnceAndAreKept();
    void theOwnerEntersPeopleWhoSignIn();
    void theLastOwnerStays();
    void oneChangesHisOwnPassword();
    void aLockKeepsWhatWasTyped();
    void theNextOperatorDoesNotSeeTheEntriesOfTheLast();

private:
    WindowDriver &hand() { return m_desk->hand(); }
    void chooseLanguage(const QString &item);
    void enterPeople();
    /// Signs in as the owner through the menu of the top bar.
    void switchTo(const QString &name, const QString &password);
    [[nodiscard]] QString pageTitle(const QString &id) const;

    std::unique_ptr<TrainingDesk> m_desk;
};

void SwitchingTest::init()
{
    QSettings().clear();
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
}

void SwitchingTest::cleanup()
{
    m_desk.reset();
    Theme::instance().setChoice(SchemeChoice::Light);
    QLocale::setDefault(QLocale::c());
}

QString SwitchingTest::pageTitle(const QString &id) const
{
    for (const PageDescriptor &page : m_desk->desktop().window()->pages()) {
        if (page.id == id)
            return page.title;
    }
    return {};
}

void SwitchingTest::chooseLanguage(const QString &item)
{
    hand().openPage(u"settings"_s);
    hand().choose(u"languageChoice"_s, item);
}

void SwitchingTest::theLanguageChangesAtOnceAndIsKept()
{
    QSignalSpy replaced(&m_desk->desktop(), &Desktop::windowReplaced);
    QCOMPARE(pageTitle(u"recharge"_s), u"Top-up"_s);
    chooseLanguage(u"简体中文"_s);
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(QSettings().value(u"appearance/language"_s).toString(), u"zh_CN"_s);
    QCOMPARE(hand().window().currentPageId(), u"settings"_s);
    QCOMPARE(pageTitle(u"recharge"_s), u"充值管理"_s);
    QCOMPARE(hand().text(u"saveSettingsButton"_s), u"保存"_s);
    hand().openPage(u"recharge"_s);
    QTRY_COMPARE(
        hand().cell<RechargeAccountRow>(u"rechargeTable"_s, u"0000200001"_s, RechargeAccountRow::Column::Supply),
        u"未知"_s);
    // Qt's own words follow.
    QMessageBox question(QMessageBox::Question, {}, {}, QMessageBox::Cancel);
    QCOMPARE(question.button(QMessageBox::Cancel)->text(), u"取消"_s);

    chooseLanguage(u"English"_s);
    QTRY_COMPARE(replaced.size(), 2);
    QCOMPARE(QSettings().value(u"appearance/language"_s).toString(), u"en"_s);
    QCOMPARE(pageTitle(u"recharge"_s), u"Top-up"_s);
    QCOMPARE(hand().text(u"saveSettingsButton"_s), u"Save"_s);
}

void SwitchingTest::anotherLanguageAsksForEntriesThatAreNotSaved()
{
    QSignalSpy replaced(&m_desk->desktop(), &Desktop::windowReplaced);
    hand().openPage(u"tariffs"_s);
    hand().press(Qt::Key_N, Qt::ControlModifier);
    hand().fill(u"nameField"_s, u"half typed"_s);
    chooseLanguage(u"简体中文"_s);
    auto *question = hand().find<QMessageBox>(u"unsavedQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    QVERIFY2(question->text().contains(u"Tariffs"), qPrintable(question->text()));
    QTest::mouseClick(question->findChild<QPushButton *>(u"backToEntries"_s), Qt::LeftButton);
    QTRY_COMPARE(hand().text(u"languageChoice"_s), u"As the system"_s);
    QCOMPARE(QSettings().value(u"appearance/language"_s).toString(), QString());
    QCOMPARE(replaced.size(), 0);
    hand().openPage(u"tariffs"_s);
    QCOMPARE(hand().text(u"nameField"_s), u"half typed"_s);

    chooseLanguage(u"简体中文"_s);
    QTRY_VERIFY(hand().isShown(u"unsavedQuestion"_s));
    QTest::mouseClick(hand().find<QPushButton>(u"leaveEntries"_s), Qt::LeftButton);
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(pageTitle(u"tariffs"_s), u"电度电价设置"_s);
}

void SwitchingTest::coloursChangeAtOnceAndAreKept()
{
    hand().openPage(u"settings"_s);
    const QColor before = hand().window().palette().color(QPalette::Window);
    hand().choose(u"schemeChoice"_s, u"Dark"_s);
    QTRY_VERIFY(hand().window().palette().color(QPalette::Window).lightness() < before.lightness() / 2);
    QCOMPARE(QSettings().value(u"appearance/scheme"_s).toInt(), static_cast<int>(SchemeChoice::Dark));
}

void SwitchingTest::enterPeople()
{
    OperatorService &operators = m_desk->context().operators();
    answerOf(operators.add(Actor::system(), {u"周"_s, Role::Owner, u"owner-password"_s}));
    answerOf(operators.add({u"周"_s, Role::Owner}, {u"李"_s, Role::Cashier, u"cashier-password"_s}));
    m_desk->desktop().window()->openPage(u"operators"_s);
    QTRY_VERIFY(hand().isShown(u"signInNowButton"_s));
    QSignalSpy replaced(&m_desk->desktop(), &Desktop::windowReplaced);
    hand().click(u"signInNowButton"_s);
    QTRY_VERIFY(openSignIn());
    signIn(*openSignIn(), u"周"_s, u"owner-password"_s);
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(hand().text(u"operatorState"_s), u"周 · no shift"_s);
}

void SwitchingTest::switchTo(const QString &name, const QString &password)
{
    QSignalSpy replaced(&m_desk->desktop(), &Desktop::windowReplaced);
    hand().click(u"operatorState"_s);
    auto *action = hand().window().findChild<QAction *>(u"switchOperatorAction"_s);
    QVERIFY(action);
    action->trigger();
    QTRY_VERIFY(openSignIn());
    signIn(*openSignIn(), name, password);
    QTRY_COMPARE(replaced.size(), 1);
}

void SwitchingTest::theOwnerEntersPeopleWhoSignIn()
{
    // The first one is an owner, whatever is chosen.
    hand().openPage(u"operators"_s);
    QTRY_VERIFY(hand().isShown(u"firstOperatorButton"_s));
    hand().click(u"firstOperatorButton"_s);
    QVERIFY(!hand().find(u"roleField"_s)->isEnabled());
    hand().fill(u"nameField"_s, u"周"_s);
    hand().fill(u"passwordField"_s, u"owner-password"_s);
    hand().fill(u"passwordAgainField"_s, u"other"_s);
    hand().click(u"operatorPanelSave"_s);
    QVERIFY(hand().isShown(u"operatorPanel"_s));
    QVERIFY(answerOf(m_desk->context().operators().list(Actor::system())).isEmpty());
    hand().fill(u"passwordAgainField"_s, u"owner-password"_s);
    hand().click(u"operatorPanelSave"_s);
    QTRY_VERIFY(hand().isShown(u"signInNowButton"_s));
    QSignalSpy replaced(&m_desk->desktop(), &Desktop::windowReplaced);
    hand().click(u"signInNowButton"_s);
    QTRY_VERIFY(openSignIn());
    signIn(*openSignIn(), u"周"_s, u"owner-password"_s);
    QTRY_COMPARE(replaced.size(), 1);

    // The owner enters a cashier and gives another role; the records say so.
    QCOMPARE(hand().window().currentPageId(), u"operators"_s);
    hand().press(Qt::Key_N, Qt::ControlModifier);
    hand().fill(u"nameField"_s, u"李"_s);
    hand().fill(u"passwordField"_s, u"cashier-password"_s);
    hand().fill(u"passwordAgainField"_s, u"cashier-password"_s);
    hand().click(u"operatorPanelSave"_s);
    auto *people = hand().find<QTableWidget>(u"operatorsTable"_s);
    QTRY_COMPARE(people->rowCount(), 2);
    const auto rowOfLi = [people] { return people->item(0, 0)->text() == u"李"_s ? 0 : 1; };
    people->selectRow(rowOfLi());
    QTRY_COMPARE(hand().text(u"panelTitle"_s), u"李"_s);
    hand().choose(u"roleField"_s, u"Auditor"_s);
    hand().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(people->item(rowOfLi(), 1)->text(), u"Auditor"_s);
    const QList<OperationRecord> log = answerOf(m_desk->context().operations().newest(1));
    QCOMPARE(log.first().action, u"change-role"_s);
    QCOMPARE(log.first().operatorName, u"周"_s);
    QCOMPARE(log.first().subject, u"李"_s);

    // The auditor sees records, no till and no operators.
    switchTo(u"李"_s, u"cashier-password"_s);
    QVERIFY(pageTitle(u"recharge"_s).isEmpty());
    QVERIFY(pageTitle(u"operators"_s).isEmpty());
    QVERIFY(!pageTitle(u"accounts"_s).isEmpty());
    QVERIFY(hand().text(u"operatorState"_s).startsWith(u"李"));
}

void SwitchingTest::theLastOwnerStays()
{
    enterPeople();
    hand().openPage(u"operators"_s);
    auto *people = hand().find<QTableWidget>(u"operatorsTable"_s);
    QTRY_COMPARE(people->rowCount(), 2);
    people->selectRow(people->item(0, 0)->text() == u"周"_s ? 0 : 1);
    QTRY_COMPARE(hand().text(u"panelTitle"_s), u"周"_s);
    hand().click(u"operatorPanelRemove"_s);
    auto *question = hand().find<QMessageBox>(u"operatorPanelRemoveDialog"_s);
    QTRY_VERIFY(question->isVisible());
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    auto *panel = hand().find(u"operatorPanel"_s);
    QTRY_VERIFY(std::ranges::any_of(panel->findChildren<Banner *>(),
        [](const Banner *banner) { return banner->isVisible() && !banner->text().isEmpty(); }));
    for (const Operator &person : answerOf(m_desk->context().operators().list(Actor::system())))
        QVERIFY(person.active);
}

void SwitchingTest::oneChangesHisOwnPassword()
{
    enterPeople();
    switchTo(u"李"_s, u"cashier-password"_s); // needs no right
    OperatorService &operators = m_desk->context().operators();
    hand().click(u"operatorState"_s);
    auto *action = hand().window().findChild<QAction *>(u"changePasswordAction"_s);
    QVERIFY(action);
    action->trigger();
    hand().find(u"operatorMenu"_s)->close(); // as a click does
    QTRY_VERIFY(hand().isShown(u"changePasswordDialog"_s));
    auto *form = hand().find(u"changePasswordDialog"_s)->findChild<FieldForm *>();
    // Keys go to the active window, which the dialog becomes a turn of the loop after it is shown.
    QTRY_VERIFY(form->isActiveWindow());
    QVERIFY(hand().find(u"passwordBeforeEdit"_s)->hasFocus());
    const auto change = [this](const QString &before, const QString &password, const QString &again) {
        hand().fill(u"passwordBeforeEdit"_s, before);
        hand().press(Qt::Key_Tab);
        hand().press(Qt::Key_A, Qt::ControlModifier);
        hand().type(password);
        hand().press(Qt::Key_Tab);
        hand().press(Qt::Key_A, Qt::ControlModifier);
        hand().type(again);
        hand().press(Qt::Key_Return);
    };
    change(u"cashier-password"_s, u"another-one"_s, u"another-two"_s);
    QCOMPARE(form->errorOf(u"newPasswordAgainEdit"_s), u"The two differ."_s);
    change(u"cashier-password"_s, u"short"_s, u"short"_s);
    QTRY_COMPARE(form->errorOf(u"newPasswordEdit"_s), u"A password has 6 to 128 characters."_s);
    change(u"guessed-password"_s, u"another-one"_s, u"another-one"_s);
    QTRY_COMPARE(form->errorOf(u"passwordBeforeEdit"_s), u"This is not your present password."_s);
    QVERIFY(hand().isShown(u"changePasswordDialog"_s));
    const OperationRecord refused = answerOf(m_desk->context().operations().newest(1)).first();
    QCOMPARE(refused.action, u"prove-password"_s);
    QCOMPARE(refused.subject, u"李"_s);
    QCOMPARE(refused.detail, u"refused"_s);
    QVERIFY(answerOf(operators.signIn(u"李"_s, u"cashier-password"_s)).name == u"李");

    change(u"cashier-password"_s, u"another-one"_s, u"another-one"_s);
    QTRY_VERIFY(!hand().isShown(u"changePasswordDialog"_s));
    const OperationRecord done = answerOf(m_desk->context().operations().newest(1)).first();
    QCOMPARE(done.action, u"set-password"_s);
    QCOMPARE(done.operatorName, u"李"_s);
    QCOMPARE(answerOf(operators.signIn(u"李"_s, u"another-one"_s)).role, Role::Cashier);
    Async<Actor> old = operators.signIn(u"李"_s, u"cashier-password"_s);
    old.waitForFinished();
    QCOMPARE(old.result().error().code, ErrorCode::SignInFailed);
}

void SwitchingTest::aLockKeepsWhatWasTyped()
{
    enterPeople();
    hand().openPage(u"tariffs"_s);
    hand().press(Qt::Key_N, Qt::ControlModifier);
    hand().fill(u"nameField"_s, u"half typed"_s);
    QSignalSpy replaced(&m_desk->desktop(), &Desktop::windowReplaced);
    hand().press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(openSignIn());
    QTRY_VERIFY(!hand().window().isVisible());
    QTest::keyClick(openSignIn(), Qt::Key_Escape);
    QVERIFY(openSignIn());
    signIn(*openSignIn(), u"周"_s, u"wrong"_s);
    QTest::qWait(0);
    QTRY_VERIFY(openSignIn()->findChild<QPushButton *>(u"signInButton"_s)->isEnabled());
    QVERIFY(!m_desk->desktop().window()->isVisible());
    signIn(*openSignIn(), u"周"_s, u"owner-password"_s);
    QTRY_VERIFY(m_desk->desktop().window()->isVisible());
    QTRY_VERIFY(!openSignIn());
    QCOMPARE(replaced.size(), 0);
    QCOMPARE(hand().text(u"nameField"_s), u"half typed"_s);
}

void SwitchingTest::theNextOperatorDoesNotSeeTheEntriesOfTheLast()
{
    enterPeople();
    hand().openPage(u"tariffs"_s);
    hand().press(Qt::Key_N, Qt::ControlModifier);
    hand().fill(u"nameField"_s, u"half typed"_s);
    QSignalSpy replaced(&m_desk->desktop(), &Desktop::windowReplaced);
    hand().press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(openSignIn());
    signIn(*openSignIn(), u"李"_s, u"cashier-password"_s);
    const auto question = []() -> QMessageBox * {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == u"othersEntriesQuestion" && widget->isVisible())
                return qobject_cast<QMessageBox *>(widget);
        }
        return nullptr;
    };
    QTRY_VERIFY(question());
    QVERIFY(!m_desk->desktop().window()->isVisible());
    QVERIFY2(question()->text().contains(u"周"), qPrintable(question()->text()));
    for (QAbstractButton *button : question()->buttons()) {
        if (question()->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QTRY_COMPARE(replaced.size(), 1);
    QVERIFY(hand().text(u"operatorState"_s).startsWith(u"李"));
    QVERIFY(pageTitle(u"operators"_s).isEmpty());
}

METERDESK_TEST(SwitchingTest)
#include "SwitchingTest.moc"
