// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/AmountEdit.h"

#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include "TestMain.h"
#include "form/QuickAmounts.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;

/// The field at the till, with a clock that the test moves: keys of fingers are 200 ms apart, keys of a scanner 5 ms.
class AmountEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void typedKeysBecomeMoney_data();
    void typedKeysBecomeMoney();
    void pastedTextIsCleaned_data();
    void pastedTextIsCleaned();
    void leavingWritesTwoDecimals();
    void enterIsIgnoredRightAfterTheFocusCame();
    void enterWithControlBelongsToThePage();
    void aScanNeverBecomesAnAmount();
    void aScanWithoutEnterEndsByItself();
    void fastFingersAreNoScan();
    void quickAmountsHaveKeys();

private:
    void type(const QString &keys, std::chrono::milliseconds gap);
    void enter(Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<QWidget> m_window;
    AmountEdit *m_edit = nullptr;
    QWidget *m_other = nullptr;
    std::chrono::milliseconds m_now{};
};

void AmountEditTest::init()
{
    m_now = 1000s;
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_other = new QLineEdit(m_window.get());
    m_edit = new AmountEdit(m_window.get());
    m_edit->setClock([this] { return m_now; });
    column->addWidget(m_other);
    column->addWidget(m_edit);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_now += 1s;
}

void AmountEditTest::cleanup()
{
    m_window.reset();
}

void AmountEditTest::type(const QString &keys, std::chrono::milliseconds gap)
{
    for (const QChar key : keys) {
        m_now += gap;
        QTest::sendKeyEvent(QTest::Click, m_edit, Qt::Key_unknown, QString(key), Qt::NoModifier);
    }
}

void AmountEditTest::enter(Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_edit, Qt::Key_Return, modifiers);
}

void AmountEditTest::typedKeysBecomeMoney_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<qlonglong>("fen"); // −1: no amount
    QTest::newRow("whole yuan") << u"200"_s << 20000LL;
    QTest::newRow("decimals") << u"0.01"_s << 1LL;
    QTest::newRow("one decimal") << u"12.3"_s << 1230LL;
    QTest::newRow("third decimal is not taken") << u"12.345"_s << 1234LL;
    QTest::newRow("second point is not taken") << u"1.2.3"_s << 123LL;
    QTest::newRow("a sign is not taken") << u"-5"_s << 500LL;
    QTest::newRow("letters are not taken") << u"a1b2"_s << 1200LL;
    QTest::newRow("full width") << u"２００．５"_s << 20050LL;
    QTest::newRow("Chinese full stop") << u"8。8"_s << 880LL;
    QTest::newRow("starts with the point") << u".5"_s << 50LL;
    QTest::newRow("ends with the point") << u"7."_s << 700LL;
    QTest::newRow("only a point") << u"."_s << -1LL;
    QTest::newRow("nothing") << QString() << -1LL;
}

void AmountEditTest::typedKeysBecomeMoney()
{
    QFETCH(const QString, keys);
    QFETCH(const qlonglong, fen);
    type(keys, 200ms);
    QCOMPARE(m_edit->amount().value_or(Money{-1}).fen, fen);
}

void AmountEditTest::pastedTextIsCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("separators and sign of the yuan") << u"¥1,234.50"_s << u"1234.50"_s;
    QTest::newRow("spaces") << u" 200 \n"_s << u"200"_s;
    QTest::newRow("full width") << u"￥１００．００"_s << u"100.00"_s;
    QTest::newRow("not a number") << u"200元"_s << QString();
    QTest::newRow("too many decimals") << u"1.234"_s << QString();
}

void AmountEditTest::pastedTextIsCleaned()
{
    QFETCH(const QString, text);
    QApplication::clipboard()->setText(text);
    m_edit->paste();
    QTEST(m_edit->text(), "shown");
}

void AmountEditTest::leavingWritesTwoDecimals()
{
    type(u"200"_s, 200ms);
    m_other->setFocus();
    QCOMPARE(m_edit->text(), u"200.00"_s);
    m_edit->setFocus(Qt::TabFocusReason);
    QVERIFY2(m_edit->hasSelectedText(), "typing replaces the old amount");
}

void AmountEditTest::enterIsIgnoredRightAfterTheFocusCame()
{
    QSignalSpy submitted(m_edit, &AmountEdit::submitted);
    type(u"200"_s, 200ms);
    enter();
    QCOMPARE(submitted.size(), 1);
    m_other->setFocus();
    m_edit->setFocus();
    m_now += AmountEdit::enterGuard - 1ms;
    enter();
    QCOMPARE(submitted.size(), 1);
    m_now += 1ms;
    enter();
    QCOMPARE(submitted.size(), 2);
}

void AmountEditTest::enterWithControlBelongsToThePage()
{
    QSignalSpy submitted(m_edit, &AmountEdit::submitted);
    type(u"200"_s, 200ms);
    enter(Qt::ControlModifier);
    QCOMPARE(submitted.size(), 0);
}

void AmountEditTest::aScanNeverBecomesAnAmount()
{
    QSignalSpy submitted(m_edit, &AmountEdit::submitted);
    QSignalSpy scanned(m_edit, &AmountEdit::scanned);
    type(u"50"_s, 200ms);
    m_now += 500ms;
    type(u"120700000034"_s, 5ms);
    m_now += 5ms;
    enter();
    QCOMPARE(scanned.size(), 1);
    QCOMPARE(scanned[0][0].toString(), u"120700000034"_s);
    QVERIFY2(submitted.isEmpty(), "the Enter of the scanner takes no money");
    QCOMPARE(m_edit->text(), u"50"_s);

    m_now += 1s;
    type(u"A01-2017"_s, 5ms);
    enter();
    QVERIFY2(scanned.size() == 2 && scanned[1][0].toString() == u"A01-2017"_s, "codes may have letters");
}

void AmountEditTest::aScanWithoutEnterEndsByItself()
{
    QSignalSpy scanned(m_edit, &AmountEdit::scanned);
    type(u"1610131061"_s, 5ms);
    QCOMPARE(scanned.size(), 0);
    QTRY_COMPARE(scanned.size(), 1);
    QCOMPARE(scanned[0][0].toString(), u"1610131061"_s);
    QCOMPARE(m_edit->text(), QString());
}

void AmountEditTest::fastFingersAreNoScan()
{
    QSignalSpy scanned(m_edit, &AmountEdit::scanned);
    type(u"12345"_s, 10ms); // five keys rolled at once
    m_now += 200ms;
    type(u".6"_s, 100ms);
    QCOMPARE(m_edit->amount(), std::optional(Money{1234560}));
    QVERIFY(scanned.isEmpty());
    // At the limit of the design: 30 ms is typing, 29 ms is not.
    m_edit->clear();
    m_now += 1s;
    type(u"123456"_s, 30ms);
    QCOMPARE(m_edit->amount(), std::optional(Money{12345600}));
    m_edit->clear();
    m_now += 1s;
    type(u"123456"_s, 29ms);
    QCOMPARE(m_edit->amount(), std::nullopt);
}

void AmountEditTest::quickAmountsHaveKeys()
{
    auto *quick = new QuickAmounts(m_window.get());
    quick->setAmounts({{5000}, {10000}, {20000}, {30000}, {50000}, {99900}});
    m_window->layout()->addWidget(quick);
    quick->show();
    connect(quick, &QuickAmounts::amountPicked, m_edit, [this](Money amount) { m_edit->setAmount(amount); });
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_edit->amount(), std::optional(Money{20000}));
    QVERIFY2(m_edit->hasFocus(), "the amount field keeps the focus");
    QCOMPARE(quick->findChildren<QAbstractButton *>().size(), 5);
}

METERDESK_TEST(AmountEditTest)
#include "AmountEditTest.moc"
