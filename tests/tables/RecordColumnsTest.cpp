// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordColumns.h"
#include "RecordWords.h"
#include "TestMain.h"

#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The zh_CN words of one context of the translation file, by source text.
QHash<QString, QString> chineseWords(const QString &context)
{
    QFile file(QStringLiteral(METERDESK_TRANSLATIONS));
    QHash<QString, QString> words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader xml(&file);
    QString name;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            name = xml.readElementText();
        else if (xml.name() == u"source")
            source = xml.readElementText();
        else if (xml.name() == u"translation" && name == context)
            words.insert(source, xml.readElementText());
    }
    return words;
}

/// The headers of a table in Chinese, units cut off: what ui.md §13 lists.
template <typename Row>
QStringList chineseHeaders(const RecordColumns<Row> &columns, const QString &context)
{
    const QHash<QString, QString> words = chineseWords(context);
    QStringList headers;
    for (int column = 0; column < columns.count(); ++column) {
        QString header = words.value(QString::fromUtf8(columns.at(column).info.header));
        for (const QString &unit : {u"(元)"_s, u"(度)"_s, u"(V)"_s, u"(A)"_s, u"(kW)"_s})
            header.remove(unit);
        headers.append(header);
    }
    return headers;
}

template <typename Column>
int at(Column column)
{
    return static_cast<int>(column);
}

AccountRow roomA01()
{
    AccountRow row;
    row.id = 7;
    row.code = *PropertyCode::fromText(u"0000200001");
    row.name = u"田家园未来科技城店A01"_s;
    row.meterNo = u"366566"_s;
    row.meterCount = 1;
    row.supply = SupplyState::TripPending;
    Account &account = row.account.emplace();
    account.balance = Money{-332};
    account.memberPhone = u"18072865027"_s;
    account.openedOn = QDate(2017, 5, 2);
    return row;
}

} // namespace

class RecordColumnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesHaveTheColumnsOfTheDesign()
    {
        // ui.md §13; the wish "表计" of 充值管理 is a pill.
        QCOMPARE(chineseHeaders(accountColumns(), u"AccountColumns"_s),
            u"房源编码 房源名称 房源类型 电表编号 电表状态 账户余额 会员名称 会员手机 用户地址 开户日期 结算方式 "
            "预置值1 预置值2 透支值 电压等级 电价名称 自动跳闸"_s.split(u' '));
        QCOMPARE(chineseHeaders(rechargeAccountColumns(), u"RechargeAccountColumns"_s),
            u"房源编号 房源名称 房源单位 房源地址 账户余额 电费年月 电费时间 表计"_s.split(u' '));
        QCOMPARE(chineseHeaders(rechargeHistoryColumns(), u"RechargeHistoryColumns"_s).first(10),
            u"单号 时间 金额 方式 充前余额 充后余额 操作员 打印次数 备注 状态"_s.split(u' '));
        QCOMPARE(chineseHeaders(terminalColumns(), u"TerminalColumns"_s),
            u"房源名称 电表编号 在线 拉合闸 保电 总示值 抄读时间 房源编号 终端编号 尖 峰 平 谷 电压 电流 功率 账户余额 "
            "端口"_s.split(u' '));
        QCOMPARE(chineseHeaders(collectionLogColumns(), u"CollectionLogColumns"_s),
            u"房源编码 房源名称 电表编号 终端名称 终端编号 示值(总) 示值1[尖] 示值2[峰] 示值3[平] 示值4[谷] 计费时间 "
            "抄表时间 采集状态"_s.split(u' '));
    }

    void anAccountInDebt()
    {
        using enum AccountRow::Column;
        const AccountRow row = roomA01();
        const auto &columns = accountColumns();
        QCOMPARE(columns.data(row, at(Balance), Qt::DisplayRole).toString(), u"−3.32"_s);
        QCOMPARE(columns.data(row, at(Balance), RawRole).toLongLong(), -332);
        QCOMPARE(columns.data(row, at(Balance), MoneyStyleRole).value<MoneyStyle>(), MoneyStyle::Negative);
        QCOMPARE(columns.data(row, at(Supply), PillRole).value<PillState>(), PillState::TripPending);
        QCOMPARE(columns.data(row, at(MemberPhone), Qt::DisplayRole).toString(), u"180****5027"_s);
        QCOMPARE(columns.data(row, at(MemberPhone), RawRole).toString(), u"180****5027"_s); // masked in exports too
        QCOMPARE(columns.data(row, at(OpenedOn), Qt::DisplayRole).toString(), u"2017-05-02"_s);
        QCOMPARE(accountRowKind(row), RowKind::Data);
    }

    void aBuildingHoldsNoMoney()
    {
        using enum AccountRow::Column;
        AccountRow row;
        row.type = PropertyType::Centralized;
        row.code = *PropertyCode::fromText(u"00002");
        const auto &columns = accountColumns();
        QVERIFY(!columns.data(row, at(Balance), RawRole).isValid());
        QVERIFY(!columns.data(row, at(Supply), PillRole).isValid());
        QCOMPARE(columns.data(row, at(Balance), Qt::DisplayRole).toString(), u"—"_s);
        QCOMPARE(accountRowKind(row), RowKind::Group);
    }

    void balanceStyles_data()
    {
        QTest::addColumn<qint64>("balance");
        QTest::addColumn<MoneyStyle>("style");
        // Below means strictly below: 20.00 with an alarm level of 20.00 is normal.
        QTest::newRow("at the level") << qint64(2000) << MoneyStyle::Normal;
        QTest::newRow("below the level") << qint64(1999) << MoneyStyle::BelowAlarm;
        QTest::newRow("zero") << qint64(0) << MoneyStyle::Zero;
        QTest::newRow("negative") << qint64(-1) << MoneyStyle::Negative;
    }
    void balanceStyles()
    {
        QFETCH(qint64, balance);
        QTEST(balanceStyle(Money{balance}, Money{2000}), "style");
    }

    void aRoomWithTwoMetersNamesTheFirst()
    {
        AccountRow row = roomA01();
        row.meterCount = 2;
        QCOMPARE(
            accountColumns().data(row, at(AccountRow::Column::MeterNo), Qt::DisplayRole).toString(), u"366566 +1"_s);
    }

    void aMeterThatNeverAnswered()
    {
        using enum TerminalRow::Column;
        TerminalRow row;
        row.meterNo = *MeterNo::fromText(u"00051");
        const auto &columns = terminalColumns();
        QCOMPARE(columns.data(row, at(MeterNo), Qt::DisplayRole).toString(), u"00051"_s);
        QVERIFY(!columns.data(row, at(TerminalRow::Column::Reachability), PillRole).isValid());
        QCOMPARE(
            columns.data(row, at(TerminalRow::Column::Relay), PillRole).value<PillState>(), PillState::RelayUnknown);
        QCOMPARE(columns.data(row, at(Total), Qt::DisplayRole).toString(), u"—"_s);
        QVERIFY(!columns.data(row, at(Total), StaleRole).toBool());
        row.registers.total = Energy{1929};
        row.readAt = *WallTime::fromText(u"2017-05-16 00:00:00");
        row.stale = true;
        row.voltage = 2284;
        QCOMPARE(columns.data(row, at(Total), Qt::DisplayRole).toString(), u"19.29"_s);
        QVERIFY(columns.data(row, at(Total), StaleRole).toBool());
        QCOMPARE(columns.data(row, at(ReadAt), Qt::DisplayRole).toString(), u"05-16 00:00:00"_s);
        QCOMPARE(columns.data(row, at(Voltage), Qt::DisplayRole).toString(), u"228.4"_s);
    }

    void everyCollectionStatusHasAPill()
    {
        for (const auto &[status, word] : EnumWords<CollectionStatus>::table())
            QVERIFY2(!pillText(collectionPill(status)).isEmpty(), word.data());
        for (const auto &[state, word] : EnumWords<SupplyState>::table())
            QVERIFY2(!pillText(supplyPill(state)).isEmpty(), word.data());
        for (const auto &[method, word] : EnumWords<PayMethod>::table())
            QVERIFY2(!payMethodText(method).isEmpty(), word.data());
    }
};

METERDESK_TEST(RecordColumnsTest)

#include "RecordColumnsTest.moc"
