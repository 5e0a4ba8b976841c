// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargeForm.h"

#include <QtTest/QTest>

#include "TestMain.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;

namespace {

RechargeForm formFor(const QString &amount)
{
    RechargeForm form;
    form.account = {7};
    form.amountText = amount;
    return form;
}

QString words(const QList<RechargeFault> &errors)
{
    static const QHash<RechargeProblem, QString> names{
        {RechargeProblem::NoAccount, u"no-account"_s},
        {RechargeProblem::AccountClosed, u"account-closed"_s},
        {RechargeProblem::NotPaired, u"not-paired"_s},
        {RechargeProblem::AmountMissing, u"amount-missing"_s},
        {RechargeProblem::AmountUnreadable, u"amount-unreadable"_s},
        {RechargeProblem::AmountTooSmall, u"amount-too-small"_s},
        {RechargeProblem::AmountTooLarge, u"amount-too-large"_s},
        {RechargeProblem::TenderedUnreadable, u"tendered-unreadable"_s},
        {RechargeProblem::TenderedTooSmall, u"tendered-too-small"_s},
        {RechargeProblem::NoteTooLong, u"note-too-long"_s},
    };
    QStringList list;
    for (const RechargeFault &error : errors)
        list += names.value(error.problem);
    return list.join(u' ');
}

} // namespace

/// The rules of the till's form (ui.md §7), without widgets.
class RechargeFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amounts_data();
    void amounts();
    void tendered_data();
    void tendered();
    void roomsWithoutMeter_data();
    void roomsWithoutMeter();
    void everyFieldIsNamedOnce();
    void change_data();
    void change();
};

void RechargeFormTest::amounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("empty") << u""_s << u"amount-missing"_s;
    QTest::newRow("smallest") << u"0.01"_s << u""_s;
    QTest::newRow("zero") << u"0"_s << u"amount-too-small"_s;
    QTest::newRow("zero with decimals") << u"0.00"_s << u"amount-too-small"_s;
    QTest::newRow("negative") << u"-5"_s << u"amount-too-small"_s;
    QTest::newRow("letters") << u"abc"_s << u"amount-unreadable"_s;
    QTest::newRow("three decimals") << u"12.345"_s << u"amount-unreadable"_s;
    QTest::newRow("a dot alone") << u"."_s << u"amount-unreadable"_s;
    QTest::newRow("being typed") << u"200."_s << u""_s;
    QTest::newRow("largest") << u"9999.99"_s << u""_s;
    QTest::newRow("one fen more") << u"10000.00"_s << u"amount-too-large"_s;
    QTest::newRow("beyond int64") << u"99999999999999999999"_s << u"amount-unreadable"_s;
}

void RechargeFormTest::amounts()
{
    QFETCH(const QString, text);
    QTEST(words(validate(formFor(text), {}, Role::Cashier)), "problem");
}

void RechargeFormTest::tendered_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const int cash = static_cast<int>(PayMethod::Cash);
    QTest::newRow("not typed") << cash << u""_s << u""_s;
    QTest::newRow("exact") << cash << u"200"_s << u""_s;
    QTest::newRow("more") << cash << u"250.00"_s << u""_s;
    QTest::newRow("one fen short") << cash << u"199.99"_s << u"tendered-too-small"_s;
    QTest::newRow("letters") << cash << u"x"_s << u"tendered-unreadable"_s;
    QTest::newRow("not asked of other methods") << static_cast<int>(PayMethod::WeChat) << u"1"_s << u""_s;
}

void RechargeFormTest::tendered()
{
    QFETCH(const int, method);
    QFETCH(const QString, text);
    RechargeForm form = formFor(u"200"_s);
    form.method = static_cast<PayMethod>(method);
    form.tenderedText = text;
    QTEST(words(validate(form, {}, Role::Cashier)), "problem");
}

void RechargeFormTest::roomsWithoutMeter_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("problem");
    QTest::newRow("cashier") << static_cast<int>(Role::Cashier) << u"not-paired"_s;
    QTest::newRow("auditor") << static_cast<int>(Role::Auditor) << u"not-paired"_s;
    QTest::newRow("manager") << static_cast<int>(Role::Manager) << u""_s;
    QTest::newRow("owner") << static_cast<int>(Role::Owner) << u""_s;
}

void RechargeFormTest::roomsWithoutMeter()
{
    QFETCH(const int, role);
    RechargeForm form = formFor(u"50"_s);
    form.paired = false;
    QTEST(words(validate(form, {}, static_cast<Role>(role))), "problem");
}

void RechargeFormTest::everyFieldIsNamedOnce()
{
    RechargeForm form = formFor(u"200"_s);
    form.tenderedText = u"100"_s;
    form.note = QString(101, u'备');
    QCOMPARE(words(validate(form, {}, Role::Cashier)), u"tendered-too-small note-too-long"_s);
    form.account = {};
    form.amountText.clear();
    QCOMPARE(words(validate(form, {}, Role::Cashier)), u"no-account amount-missing note-too-long"_s);
    form.account = {7};
    form.closed = true;
    form.paired = false;
    QCOMPARE(words(validate(form, {}, Role::Cashier)), u"account-closed amount-missing note-too-long"_s);
}

void RechargeFormTest::change_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("tendered");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tendered defaults to the amount") << u"200"_s << u""_s << u"200.00 0.00"_s;
    QTest::newRow("change") << u"131.50"_s << u"150"_s << u"150.00 18.50"_s;
    QTest::newRow("too little") << u"200"_s << u"150"_s << u""_s;
    QTest::newRow("no amount yet") << u""_s << u"150"_s << u""_s;
}

void RechargeFormTest::change()
{
    QFETCH(const QString, amount);
    QFETCH(const QString, tendered);
    RechargeForm form = formFor(amount);
    form.tenderedText = tendered;
    const std::optional<TenderedCash> count = tenderedCash(form);
    QTEST(count ? count->tendered.toText() + u' ' + count->change.toText() : QString(), "expected");
    form.method = PayMethod::Alipay;
    QVERIFY(!tenderedCash(form));
}

METERDESK_TEST(RechargeFormTest)
#include "RechargeFormTest.moc"
