// SPDX-License-Identifier: GPL-3.0-or-later
#include "DaysLeft.h"
#include "LedgerHash.h"
#include "ReceiptFacts.h"
#include "UppercaseAmount.h"

#include "DomainText.h"
#include "TestMain.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

#include <functional>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

namespace {

LedgerEntry sampleEntry()
{
    LedgerEntry entry;
    entry.no = 3;
    entry.at = instant(u"2017-05-21 09:41:22");
    entry.businessDate = QDate(2017, 5, 21);
    entry.account = {7};
    entry.tenancy = {4};
    entry.kind = EntryKind::Recharge;
    entry.amount = money(u"50.00");
    entry.balanceAfter = money(u"46.68");
    entry.requestId = u"till-1"_s;
    entry.operatorName = u"白晓华"_s;
    entry.method = PayMethod::Cash;
    entry.receiptNo = u"CZ20170521-000001"_s;
    entry.previousHash = genesisHash();
    return entry;
}

using ChangeEntry = std::function<void(LedgerEntry &)>;

QList<EnergyUse> usesOf(const QString &text)
{
    QList<EnergyUse> uses;
    for (const QString &each : text.split(u' ', Qt::SkipEmptyParts)) {
        EnergyUse use;
        use.total = kwh(each);
        uses.append(use);
    }
    return uses;
}

} // namespace

class SlipRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uppercaseTable_data();
    void uppercaseTable();
    void uppercaseOfLargeGroups_data();
    void uppercaseOfLargeGroups();
    void uppercaseHasALimit();
    void uppercaseIsChecked_data();
    void uppercaseIsChecked();

    void hashInputIsTheDocumentedBytes();
    void hashIsSha256OfItsInput();
    void everyFieldIsHashed_data();
    void everyFieldIsHashed();
    void fieldsCannotFlowIntoEachOther();
    void theCodeOfTheRoomMayBeCorrected();
    void sealIsTheFirstEightCharacters();

    void daysLeft_data();
    void daysLeft();
    void daysLeftUnderFourPrices();
    void daysLeftReportsOverflow();

    void phonesAreMasked_data();
    void phonesAreMasked();
    void qrTextNamesTheSlip();
};

void SlipRulesTest::uppercaseTable_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QStringList>("alternatives");
    QFile file(QStringLiteral(METERDESK_TEST_DATA "/uppercase.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        QTest::newRow(qUtf8Printable(cells[0])) << cells[0] << cells[1] << cells[2].split(u" / "_s, Qt::SkipEmptyParts);
    }
    QCOMPARE(lines.size(), 51);
}

void SlipRulesTest::uppercaseTable()
{
    QFETCH(QString, amount);
    QFETCH(QString, canonical);
    QFETCH(QStringList, alternatives);
    QCOMPARE(*uppercaseAmount(money(amount)), canonical);
    QVERIFY(isUppercaseOf(canonical, money(amount)));
    QVERIFY(isUppercaseOf(u"人民币"_s + canonical, money(amount)));
    for (const QString &alternative : alternatives)
        QVERIFY2(isUppercaseOf(alternative, money(amount)), qUtf8Printable(alternative));
    QVERIFY(!isUppercaseOf(canonical, Money{money(amount).fen + 1}));
}

void SlipRulesTest::uppercaseOfLargeGroups_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("largest") << u"9999999999.99"_s << u"玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"_s;
    QTest::newRow("empty 万 group") << u"100001000.00"_s << u"壹亿零壹仟元整"_s;
    QTest::newRow("full 万 group ending in 0") << u"112340000.00"_s << u"壹亿壹仟贰佰叁拾肆万元整"_s;
    QTest::newRow("万 group ending in 0, then hundreds") << u"11200300.00"_s << u"壹仟壹佰贰拾万零叁佰元整"_s;
    QTest::newRow("inner zeros of both groups") << u"20203030.03"_s << u"贰仟零贰拾万叁仟零叁拾元零叁分"_s;
    QTest::newRow("one below the entry limit") << u"999999.99"_s << u"玖拾玖万玖仟玖佰玖拾玖元玖角玖分"_s;
}

void SlipRulesTest::uppercaseOfLargeGroups()
{
    QFETCH(QString, amount);
    QTEST(*uppercaseAmount(money(amount)), "canonical");
}

void SlipRulesTest::uppercaseHasALimit()
{
    QVERIFY(uppercaseAmount(Money{999'999'999'999}));
    QVERIFY(uppercaseAmount(Money{-999'999'999'999}));
    for (const std::int64_t fen :
        {std::int64_t{1'000'000'000'000}, std::int64_t{-1'000'000'000'000}, mostInt64, -mostInt64 - 1}) {
        QCOMPARE(uppercaseAmount(Money{fen}).error().code, ErrorCode::AmountLimit);
        QVERIFY(!isUppercaseOf(u"零元整", Money{fen}));
    }
}

void SlipRulesTest::uppercaseIsChecked_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("right");
    QTest::newRow("圆 and 正") << u"50.00"_s << u"人民币伍拾圆正"_s << true;
    QTest::newRow("整 after 分") << u"1.23"_s << u"壹元贰角叁分整"_s << false;
    QTest::newRow("required 整 missing") << u"1.00"_s << u"壹元"_s << false;
    QTest::newRow("required 零 missing") << u"1.01"_s << u"壹元壹分"_s << false;
    QTest::newRow("零 where none belongs") << u"1.10"_s << u"壹元零壹角整"_s << false;
    QTest::newRow("拾 without 壹") << u"10.00"_s << u"拾元整"_s << false;
    QTest::newRow("sign lost") << u"-50.00"_s << u"伍拾元整"_s << false;
    QTest::newRow("nothing") << u"0.00"_s << u""_s << false;
}

void SlipRulesTest::uppercaseIsChecked()
{
    QFETCH(QString, amount);
    QFETCH(QString, text);
    QTEST(isUppercaseOf(text, money(amount)), "right");
}

void SlipRulesTest::hashInputIsTheDocumentedBytes()
{
    const QByteArray expected =
        QByteArrayLiteral("18:meterdesk-ledger-1,1:3,19:2017-05-21 09:41:22,10:2017-05-21,1:7,1:4,"
                          "8:recharge,4:5000,4:4668,6:till-1,9:白晓华,4:cash,"
                          "17:CZ20170521-000001,0:,1:0,32:")
        + QByteArray(32, '\0') + ',';
    QCOMPARE(ledgerHashInput(sampleEntry()), expected);
    // A document stands in front of the previous hash; an entry without one is hashed as before there were any.
    LedgerEntry withDocument = sampleEntry();
    withDocument.payeeDocument = DocumentTail::of(u"11010119900307002x");
    QCOMPARE(ledgerHashInput(withDocument), QByteArray(expected).replace("0:,1:0,32:", "0:,1:0,4:002X,32:"));
}

void SlipRulesTest::hashIsSha256OfItsInput()
{
    // sha256sum of the bytes above.
    QCOMPARE(ledgerHash(sampleEntry()).toHex(),
        QByteArray("55b3cca95e801372e527251006e4fdadf039876838d49124d174a86a6c1653bd"));
}

void SlipRulesTest::everyFieldIsHashed_data()
{
    QTest::addColumn<ChangeEntry>("change");
    const auto row = [](const char *name, ChangeEntry change) { QTest::newRow(name) << std::move(change); };
    row("no", [](LedgerEntry &e) { e.no = 4; });
    row("at", [](LedgerEntry &e) { e.at = e.at.plusSeconds(1); });
    row("business date", [](LedgerEntry &e) { e.businessDate = QDate(2017, 5, 20); });
    row("account", [](LedgerEntry &e) { e.account = {8}; });
    row("tenancy", [](LedgerEntry &e) { e.tenancy = {5}; });
    row("kind", [](LedgerEntry &e) { e.kind = EntryKind::TopUp; });
    row("amount", [](LedgerEntry &e) { e.amount = money(u"50.01"); });
    row("balance", [](LedgerEntry &e) { e.balanceAfter = money(u"46.69"); });
    row("request id", [](LedgerEntry &e) { e.requestId = u"till-2"_s; });
    row("operator", [](LedgerEntry &e) { e.operatorName = u"小李"_s; });
    row("method", [](LedgerEntry &e) { e.method = PayMethod::WeChat; });
    row("no method", [](LedgerEntry &e) { e.method.reset(); });
    row("receipt", [](LedgerEntry &e) { e.receiptNo = u"CZ20170521-000002"_s; });
    row("note", [](LedgerEntry &e) { e.note = u"补"_s; });
    row("reverses", [](LedgerEntry &e) { e.reverses = 2; });
    row("document", [](LedgerEntry &e) { e.payeeDocument = DocumentTail::of(u"1234"); });
    row("previous hash", [](LedgerEntry &e) { e.previousHash[31] = '\1'; });
}

void SlipRulesTest::everyFieldIsHashed()
{
    QFETCH(ChangeEntry, change);
    LedgerEntry entry = sampleEntry();
    change(entry);
    QVERIFY(ledgerHash(entry) != ledgerHash(sampleEntry()));
}

void SlipRulesTest::fieldsCannotFlowIntoEachOther()
{
    LedgerEntry a = sampleEntry();
    a.receiptNo = u"CZ1"_s;
    a.note = u"2"_s;
    LedgerEntry b = sampleEntry();
    b.receiptNo = u"CZ"_s;
    b.note = u"12"_s;
    QVERIFY(ledgerHash(a) != ledgerHash(b));
}

void SlipRulesTest::theCodeOfTheRoomMayBeCorrected()
{
    LedgerEntry entry = sampleEntry();
    entry.accountCode = *PropertyCode::fromText(u"0000200001");
    QCOMPARE(ledgerHash(entry), ledgerHash(sampleEntry()));
}

void SlipRulesTest::sealIsTheFirstEightCharacters()
{
    QCOMPARE(seal(QByteArray::fromHex("0a1b2c3d").leftJustified(32, '\x7f')), u"0A1B2C3D"_s);
    QCOMPARE(seal(genesisHash()), u"00000000"_s);
    QCOMPARE(seal({}), QString());
    QCOMPARE(seal(QByteArray(31, 'x')), QString());
}

void SlipRulesTest::daysLeft_data()
{
    QTest::addColumn<QString>("uses");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("balance");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("average");
    constexpr int known = static_cast<int>(DaysLeft::State::Known);
    constexpr int tooFew = static_cast<int>(DaysLeft::State::TooFewDays);
    constexpr int noUse = static_cast<int>(DaysLeft::State::NoUse);
    const QString week = u"2.10 2.30 1.90 2.50 2.20 2.00 2.40"_s;
    QTest::newRow("feature 3") << week << u"1.20"_s << u"23.11"_s << known << 8 << u"2.20"_s;
    QTest::newRow("older days do not count")
        << week + u" 99.00 99.00"_s << u"1.20"_s << u"23.11"_s << known << 8 << u"2.20"_s;
    QTest::newRow("exactly a day's money") << week << u"1.20"_s << u"2.64"_s << known << 1 << u"2.20"_s;
    QTest::newRow("a fen less") << week << u"1.20"_s << u"2.63"_s << known << 0 << u"2.20"_s;
    QTest::newRow("debt") << week << u"1.20"_s << u"-3.32"_s << known << 0 << u"2.20"_s;
    QTest::newRow("three days are enough") << u"1.00 1.00 1.01"_s << u"1.00"_s << u"10.00"_s << known << 9 << u"1.00"_s;
    QTest::newRow("two are not") << u"1.00 1.00"_s << u"1.00"_s << u"10.00"_s << tooFew << 0 << u"0.00"_s;
    QTest::newRow("none") << u""_s << u"1.00"_s << u"10.00"_s << tooFew << 0 << u"0.00"_s;
    QTest::newRow("nothing used") << u"0.00 0.00 0.00"_s << u"1.00"_s << u"10.00"_s << noUse << 0 << u"0.00"_s;
    QTest::newRow("nothing costs") << u"1.00 1.00 1.00"_s << u"0.00"_s << u"10.00"_s << noUse << 0 << u"1.00"_s;
}

void SlipRulesTest::daysLeft()
{
    QFETCH(QString, uses);
    QFETCH(QString, price);
    QFETCH(QString, balance);
    const auto answer = meterdesk::daysLeft(money(balance), usesOf(uses), versions(price).first());
    QVERIFY(answer);
    QTEST(static_cast<int>(answer->state), "state");
    QTEST(answer->days, "days");
    QTEST(answer->averageUse.toText(), "average");
}

void SlipRulesTest::daysLeftUnderFourPrices()
{
    const TariffVersion price = versions(u"tou 9.00 1.50 1.20 0.80 0.40").first();
    EnergyUse day;
    day.total = kwh(u"4.00");
    QList<EnergyUse> uses(5, day);
    QCOMPARE(meterdesk::daysLeft(money(u"39"), uses, price)->state, DaysLeft::State::TooFewDays);
    for (qsizetype i = 0; i < 3; ++i)
        uses[i].rates = {kwh(u"1.00"), kwh(u"1.00"), kwh(u"1.00"), kwh(u"1.00")};
    // 1.50 + 1.20 + 0.80 + 0.40 = 3.90 a day.
    QCOMPARE(meterdesk::daysLeft(money(u"39"), uses, price)->days, 10);
}

void SlipRulesTest::daysLeftReportsOverflow()
{
    EnergyUse day;
    day.total = Energy{mostInt64};
    const TariffVersion price = versions(u"1.20").first();
    QCOMPARE(meterdesk::daysLeft({}, {day, day, day}, price).error().code, ErrorCode::AmountOverflow);
    QCOMPARE(meterdesk::daysLeft(Money{mostInt64}, usesOf(u"1 1 1"_s), price).error().code, ErrorCode::AmountOverflow);
}

void SlipRulesTest::phonesAreMasked_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("masked");
    QTest::newRow("mobile") << u"18012345027"_s << u"180****5027"_s;
    QTest::newRow("land line") << u"057188886666"_s << u"********6666"_s;
    QTest::newRow("short") << u"110"_s << u"110"_s;
    QTest::newRow("none") << u""_s << u""_s;
}

void SlipRulesTest::phonesAreMasked()
{
    QFETCH(QString, phone);
    QTEST(maskedPhone(phone), "masked");
}

void SlipRulesTest::qrTextNamesTheSlip()
{
    ReceiptFacts facts;
    facts.receiptNo = u"CZ20170521-000123"_s;
    facts.propertyCode = *PropertyCode::fromText(u"0000200001");
    facts.amount = money(u"50");
    facts.at = instant(u"2017-05-21 09:41:22");
    facts.checkCode = u"A1B2C3D4"_s;
    QCOMPARE(receiptQrText(facts), u"CZ20170521-000123\n0000200001\n50.00\n2017-05-21 09:41:22\nA1B2C3D4"_s);
}

METERDESK_TEST(SlipRulesTest)

} // namespace meterdesk::test

#include "SlipRulesTest.moc"
