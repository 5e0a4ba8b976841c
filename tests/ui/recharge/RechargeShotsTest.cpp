// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include "TestMain.h"
#include "TillDesk.h"
#include "form/AmountEdit.h"
#include "print/ReceiptPreview.h"
#include "theme/Theme.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// The till in both schemes and languages, at 100 and 150 % text, in the smallest window it is made for. The test asks
/// that nothing is cut off; with METERDESK_SHOTS=folder the pictures are kept for people to look at.
class RechargeShotsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void till_data();
    void till();

private:
    void keep(QWidget &widget, const QString &stage) const;
    void nothingIsCutOff();
    void nothingScrolls();

    std::unique_ptr<TillDesk> m_desk;
};

void RechargeShotsTest::cleanup()
{
    m_desk.reset();
    QLocale::setDefault(QLocale::c());
    Theme::instance().setChoice(SchemeChoice::Light);
    Theme::instance().setTextScale(100);
}

void RechargeShotsTest::keep(QWidget &widget, const QString &stage) const
{
    const QString folder = qEnvironmentVariable("METERDESK_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag()), stage)));
}

/// No label, button or field of the panel is narrower than its text, and the button that takes money is in sight.
void RechargeShotsTest::nothingIsCutOff()
{
    auto *panel = m_desk->find<QWidget>(u"rechargePanel"_s);
    for (const QWidget *widget : panel->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool button = qobject_cast<const QAbstractButton *>(widget) != nullptr;
        if (!widget->isVisible() || !(label || button) || (label && label->wordWrap()))
            continue;
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width(),
            qPrintable(widget->objectName() + u" is cut off: "_s + (label ? label->text() : QString())));
    }
    const auto *scroll = panel->findChild<QScrollArea *>();
    QVERIFY2(scroll->viewport()->width() >= scroll->widget()->minimumSizeHint().width(),
        qPrintable(u"the panel is %1 px, its content %2 px wide"_s.arg(scroll->viewport()->width())
                       .arg(scroll->widget()->minimumSizeHint().width())));
    for (const QString &name : {u"rechargeTakeButton"_s, u"rechargeNextButton"_s}) {
        const auto *button = m_desk->find<QPushButton>(name);
        QVERIFY(!button->isVisible() || !button->visibleRegion().isEmpty());
    }
}

/// In the smallest window and at 100 % the whole form is in sight.
void RechargeShotsTest::nothingScrolls()
{
    const auto *scroll = m_desk->find<QWidget>(u"rechargePanel"_s)->findChild<QScrollArea *>();
    if (Theme::instance().textScale() == 100)
        QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
}

void RechargeShotsTest::till_data()
{
    QTest::addColumn<SchemeChoice>("choice");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<int>("textScale");
    QTest::newRow("light-zh") << SchemeChoice::Light << true << 100;
    QTest::newRow("dark-zh") << SchemeChoice::Dark << true << 100;
    QTest::newRow("light-en") << SchemeChoice::Light << false << 100;
    QTest::newRow("dark-en") << SchemeChoice::Dark << false << 100;
    QTest::newRow("light-zh-150") << SchemeChoice::Light << true << 150;
    QTest::newRow("light-en-150") << SchemeChoice::Light << false << 150;
}

void RechargeShotsTest::till()
{
    QFETCH(const SchemeChoice, choice);
    QFETCH(const bool, chinese);
    QFETCH(const int, textScale);
    QTranslator words;
    if (chinese) {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QVERIFY(words.load(u":/meterdesk/translations/meterdesk_zh_CN.qm"_s));
        QCoreApplication::installTranslator(&words);
    }
    Theme::instance().setChoice(choice);
    Theme::instance().setTextScale(textScale);
    m_desk = std::make_unique<TillDesk>();
    m_desk->openWindow();
    keep(m_desk->window(), u"1-empty"_s);

    m_desk->press(Qt::Key_F2);
    m_desk->type(u"7165"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->find<QWidget>(u"rechargeFindList"_s)->isVisible());
    m_desk->press(Qt::Key_Down);
    keep(m_desk->window(), u"2-several"_s);

    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"200"_s);
    QTest::qWait(50);
    nothingIsCutOff();
    nothingScrolls();
    keep(m_desk->window(), u"3-entry"_s);

    m_desk->find<AmountEdit>(u"rechargeAmountEdit"_s)->setAmount(Money{200'000});
    m_desk->press(Qt::Key_Return);
    QCOMPARE(m_desk->page().till().flow().stage(), RechargeFlow::Stage::Confirming);
    QTest::qWait(50);
    nothingIsCutOff();
    keep(m_desk->window(), u"4-confirm"_s);

    m_desk->find<AmountEdit>(u"rechargeAmountEdit"_s)->setAmount(Money{20'000});
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->page().till().flow().stage(), RechargeFlow::Stage::Finished);
    QTRY_COMPARE(m_desk->page().till().steps().value(1).state, StepState::Ok);
    QTest::qWait(300);
    nothingIsCutOff();
    nothingScrolls();
    keep(m_desk->window(), u"5-result"_s);

    QTest::mouseClick(m_desk->find<QPushButton>(u"resultPrintOptions"_s), Qt::LeftButton);
    auto *preview = m_desk->find<ReceiptPreview>(u"receiptPreview"_s);
    QTest::qWait(200);
    keep(*preview, u"6-preview"_s);
    preview->reject();
}

METERDESK_TEST(RechargeShotsTest)
#include "RechargeShotsTest.moc"
