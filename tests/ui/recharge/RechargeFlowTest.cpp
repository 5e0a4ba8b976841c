// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargeFlow.h"
#include "recharge/EnterGuard.h"

#include <QtTest/QTest>

#include "TestMain.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;

using Stage = RechargeFlow::Stage;
using Submit = RechargeFlow::Submit;
using Caution = RechargeFlow::Caution;

namespace {

const WallTime pressedAt = WallTime::at(QDate(2017, 5, 21), QTime(9, 41, 22));

RechargeForm formOf(std::int64_t account, const QString &amount)
{
    RechargeForm form;
    form.account = {account};
    form.amountText = amount;
    return form;
}

/// A flow whose request ids are r1, r2, r3 …
RechargeFlow countingFlow()
{
    return RechargeFlow([count = 0]() mutable { return u'r' + QString::number(++count); });
}

} // namespace

class RechargeFlowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainTopUp();
    void enterTwiceBooksOnce();
    void aFailedBookingKeepsItsRequestId();
    void aNewFormHasANewRequestId();
    void largeAmountsAskAgain();
    void theSameAgainAsksAgain_data();
    void theSameAgainAsksAgain();
    void anotherAmountTakesTheConfirmationBack();
    void invalidFormsAreNotBooked();
    void nothingMovesWhileBooking();
    void enterIsDeafWhenSomethingNewAppears();
};

void RechargeFlowTest::plainTopUp()
{
    RechargeFlow flow = countingFlow();
    QCOMPARE(flow.stage(), Stage::Finding);
    QCOMPARE(flow.submit(pressedAt), Submit::Ignored);
    flow.offerChoice();
    QCOMPARE(flow.stage(), Stage::Choosing);
    flow.start(formOf(1, {}));
    flow.edit(formOf(1, u"200"_s));
    QCOMPARE(flow.stage(), Stage::Entering);
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
    QCOMPARE(flow.requestId(), u"r1"_s);
    flow.booked(pressedAt);
    QCOMPARE(flow.stage(), Stage::Finished);
    QCOMPARE(flow.submit(pressedAt), Submit::Ignored);
    flow.find();
    QCOMPARE(flow.stage(), Stage::Finding);
    QCOMPARE(flow.form(), RechargeForm());
}

void RechargeFlowTest::enterTwiceBooksOnce()
{
    RechargeFlow flow = countingFlow();
    flow.start(formOf(1, u"200"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
    QCOMPARE(flow.submit(pressedAt), Submit::Ignored);
    flow.booked(pressedAt);
    QCOMPARE(flow.submit(pressedAt), Submit::Ignored);
}

void RechargeFlowTest::aFailedBookingKeepsItsRequestId()
{
    RechargeFlow flow = countingFlow();
    flow.start(formOf(1, u"200"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
    flow.notBooked();
    QCOMPARE(flow.stage(), Stage::Entering);
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
    QCOMPARE(flow.requestId(), u"r1"_s);
}

void RechargeFlowTest::aNewFormHasANewRequestId()
{
    RechargeFlow flow = countingFlow();
    flow.start(formOf(1, u"200"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
    flow.booked(pressedAt);
    flow.start(formOf(2, u"50"_s));
    QCOMPARE(flow.requestId(), u"r2"_s);
}

void RechargeFlowTest::largeAmountsAskAgain()
{
    RechargeFlow flow = countingFlow();
    flow.start(formOf(1, u"1000"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
    flow.booked(pressedAt);

    flow.start(formOf(2, u"1000.01"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::AskAgain);
    QCOMPARE(flow.stage(), Stage::Confirming);
    QCOMPARE(flow.caution(), Caution::LargeAmount);
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
}

void RechargeFlowTest::theSameAgainAsksAgain_data()
{
    QTest::addColumn<qint64>("account");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<int>("secondsLater");
    QTest::addColumn<bool>("asks");
    QTest::newRow("same room, same amount, at once") << qint64(1) << u"50"_s << 0 << true;
    QTest::newRow("written otherwise") << qint64(1) << u"50.00"_s << 5 << true;
    QTest::newRow("after 60 s") << qint64(1) << u"50"_s << 60 << true;
    QTest::newRow("after 61 s") << qint64(1) << u"50"_s << 61 << false;
    QTest::newRow("other amount") << qint64(1) << u"50.01"_s << 5 << false;
    QTest::newRow("other room") << qint64(2) << u"50"_s << 5 << false;
}

void RechargeFlowTest::theSameAgainAsksAgain()
{
    QFETCH(const qint64, account);
    QFETCH(const QString, amount);
    QFETCH(const int, secondsLater);
    RechargeFlow flow = countingFlow();
    flow.start(formOf(1, u"50"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
    flow.booked(pressedAt);

    flow.start(formOf(account, amount));
    const bool asks = flow.submit(pressedAt.plusSeconds(secondsLater)) == Submit::AskAgain;
    QTEST(asks, "asks");
    QCOMPARE(flow.caution(), asks ? Caution::SameAgain : Caution::None);

    // What another program booked counts as well.
    RechargeFlow other = countingFlow();
    other.noteBooked({1}, {5000}, pressedAt);
    other.start(formOf(account, amount));
    QTEST(other.submit(pressedAt.plusSeconds(secondsLater)) == Submit::AskAgain, "asks");
}

void RechargeFlowTest::anotherAmountTakesTheConfirmationBack()
{
    RechargeFlow flow = countingFlow();
    flow.start(formOf(1, u"2000"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::AskAgain);
    RechargeForm form = formOf(1, u"2000"_s);
    form.note = u"two months"_s;
    flow.edit(form);
    QCOMPARE(flow.stage(), Stage::Confirming);
    form.amountText = u"3000"_s;
    flow.edit(form);
    QCOMPARE(flow.stage(), Stage::Entering);
    QCOMPARE(flow.submit(pressedAt), Submit::AskAgain);
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
}

void RechargeFlowTest::invalidFormsAreNotBooked()
{
    RechargeFlow flow = countingFlow();
    flow.start(formOf(1, u"12.345"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::Invalid);
    QCOMPARE(flow.stage(), Stage::Entering);
    flow.edit(formOf(1, u"2000"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::AskAgain);
    flow.setLimits({.largest = {100'000}});
    QCOMPARE(flow.submit(pressedAt), Submit::Invalid);
    QCOMPARE(flow.caution(), Caution::None);
}

void RechargeFlowTest::nothingMovesWhileBooking()
{
    RechargeFlow flow = countingFlow();
    flow.start(formOf(1, u"50"_s));
    QCOMPARE(flow.submit(pressedAt), Submit::Book);
    flow.edit(formOf(1, u"60"_s));
    flow.start(formOf(2, u"70"_s));
    flow.offerChoice();
    flow.find();
    QCOMPARE(flow.stage(), Stage::Booking);
    QCOMPARE(flow.form(), formOf(1, u"50"_s));
    QCOMPARE(flow.requestId(), u"r1"_s);
}

void RechargeFlowTest::enterIsDeafWhenSomethingNewAppears()
{
    std::chrono::milliseconds now = 1000ms;
    EnterGuard guard;
    guard.setClock([&now] { return now; });
    QVERIFY(guard.accepts());
    guard.arm();
    QVERIFY(!guard.accepts());
    now = 1249ms;
    QVERIFY(!guard.accepts());
    now = 1250ms;
    QVERIFY(guard.accepts());
}

METERDESK_TEST(RechargeFlowTest)
#include "RechargeFlowTest.moc"
