// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "SignInDialog.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "form/FieldForm.h"
#include "operators/OperatorService.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// Signing in before the window opens, once the database has operators.
class SignInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_desk.reset(); }
    void withoutOperatorsNobodyIsAsked();
    void operatorsSignInAndActUnderTheirName();

private:
    std::unique_ptr<TrainingDesk> m_desk;
};

void SignInTest::withoutOperatorsNobodyIsAsked()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    QCOMPARE(m_desk->hand().find(u"operatorState"_s)->accessibleName(), u"system"_s);
}

void SignInTest::operatorsSignInAndActUnderTheirName()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    OperatorService &operators = m_desk->context().operators();
    answerOf(operators.add(Actor::system(), {u"owner"_s, Role::Owner, u"owner-password"_s}));
    const Actor owner{u"owner"_s, Role::Owner};
    answerOf(operators.add(owner, {u"li"_s, Role::Cashier, u"cashier-password"_s}));
    m_desk->stop();

    // The window waits for somebody who knows a password; one wrong try is told and opens nothing.
    int tries = 0;
    QString refusal;
    QTimer visitor;
    connect(&visitor, &QTimer::timeout, this, [&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<SignInDialog *>(widget);
            auto *button = dialog ? dialog->findChild<QPushButton *>(u"signInButton"_s) : nullptr;
            if (!button || !dialog->isVisible() || !button->isEnabled())
                continue;
            auto *password = dialog->findChild<QLineEdit *>(u"signInPasswordEdit"_s);
            if (tries == 1)
                refusal = dialog->findChild<FieldForm *>()->errorOf(u"signInPasswordEdit"_s);
            dialog->findChild<QLineEdit *>(u"signInNameEdit"_s)->setText(u"li"_s);
            QTest::keyClicks(password, tries == 0 ? u"owner-password"_s : u"cashier-password"_s);
            QTest::mouseClick(button, Qt::LeftButton);
            ++tries;
        }
    });
    visitor.start(50);
    m_desk->start();
    visitor.stop();
    QCOMPARE(tries, 2);
    QVERIFY(refusal.startsWith(u"The name or the password is wrong."));
    QCOMPARE(m_desk->hand().find(u"operatorState"_s)->accessibleName(), u"li"_s);

    // What a cashier may not do has no page, or is refused with its reason.
    m_desk->hand().press(Qt::Key_F12);
    QTRY_VERIFY(m_desk->hand().isShown(u"closeDayButton"_s));
    QVERIFY(!m_desk->hand().find(u"closeDayButton"_s)->isEnabled());
    QVERIFY(!m_desk->hand().find(u"closeDayButton"_s)->toolTip().isEmpty());
}

METERDESK_TEST(SignInTest)
#include "SignInTest.moc"
