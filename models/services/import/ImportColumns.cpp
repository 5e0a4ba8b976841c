// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportColumns.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr bool necessary = true;

const QList<ImportColumn> &propertyColumns()
{
    static const QList<ImportColumn> columns{
        {u"code"_s, {u"房源编码"_s, u"房源编号"_s}, necessary},
        {u"name"_s, {u"房源名称"_s}, necessary},
        {u"type"_s, {u"房源类型"_s}, necessary},
        {u"parent_code"_s, {u"上级编码"_s, u"上级房源编码"_s}, necessary},
        {u"region"_s, {u"房源区域"_s, u"区域"_s}},
        {u"address"_s, {u"用户地址"_s, u"房源地址"_s, u"地址"_s}},
        {u"contact_name"_s, {u"联系人"_s, u"会员名称"_s}},
        {u"contact_phone"_s, {u"联系电话"_s, u"会员手机"_s}},
    };
    return columns;
}

const QList<ImportColumn> &concentratorColumns()
{
    static const QList<ImportColumn> columns{
        {u"number"_s, {u"终端编号"_s, u"资产编号"_s}, necessary},
        {u"name"_s, {u"终端名称"_s}},
        {u"property_code"_s, {u"房源编码"_s, u"房源编号"_s}},
        {u"protocol"_s, {u"终端规约"_s}, necessary},
        {u"link"_s, {u"连接方式"_s}, necessary},
        {u"endpoint"_s, {u"连接地址"_s, u"地址/串口"_s}, necessary},
        {u"address_notation"_s, {u"地址进制"_s}},
        {u"supply_unit"_s, {u"供电单位"_s}},
        {u"installed_on"_s, {u"报装日期"_s}},
        {u"address"_s, {u"终端地址"_s}},
    };
    return columns;
}

const QList<ImportColumn> &meterColumns()
{
    static const QList<ImportColumn> columns{
        {u"number"_s, {u"电表编号"_s, u"资产编号"_s}, necessary},
        {u"property_code"_s, {u"房源编码"_s, u"房源编号"_s}, necessary},
        {u"concentrator_number"_s, {u"终端编号"_s}, necessary},
        {u"point"_s, {u"测量点"_s}},
        {u"port"_s, {u"端口号"_s, u"端口"_s}},
        {u"baud"_s, {u"通讯速率"_s}},
        {u"parity"_s, {u"校验方式"_s}},
        {u"data_bits"_s, {u"数据位"_s}},
        {u"stop_bits"_s, {u"停止位"_s}},
        {u"protocol"_s, {u"规约"_s, u"电表规约"_s}},
        {u"start_total"_s, {u"示值(总)"_s, u"示值"_s, u"起始表码"_s, u"起始示值"_s}, necessary},
        {u"start_sharp"_s, {u"示值1[尖]"_s}},
        {u"start_peak"_s, {u"示值2[峰]"_s}},
        {u"start_flat"_s, {u"示值3[平]"_s}},
        {u"start_valley"_s, {u"示值4[谷]"_s}},
        {u"ratio"_s, {u"倍率"_s, u"变比"_s}},
        {u"ratio_included"_s, {u"示值已含倍率"_s}},
        {u"rated_kw"_s, {u"额定功率"_s}},
        {u"modulus"_s, {u"满码"_s}},
        {u"phases"_s, {u"相数"_s}},
        {u"close_mode"_s, {u"合闸方式"_s}},
        {u"password_level"_s, {u"密码等级"_s}},
        {u"password"_s, {u"密码"_s}},
        {u"operator_code"_s, {u"操作者代码"_s}},
    };
    return columns;
}

const QList<ImportColumn> &tariffColumns()
{
    static const QList<ImportColumn> columns{
        {u"name"_s, {u"电度电价名称"_s, u"电价名称"_s}, necessary},
        {u"effective_from"_s, {u"生效日期"_s}, necessary},
        {u"mode"_s, {u"计价方式"_s}, necessary},
        {u"total"_s, {u"总有功电价"_s}, necessary},
        {u"sharp"_s, {u"尖峰电价"_s}},
        {u"peak"_s, {u"峰电价"_s}},
        {u"flat"_s, {u"平电价"_s}},
        {u"valley"_s, {u"谷电价"_s}},
    };
    return columns;
}

const QList<ImportColumn> &accountColumns()
{
    static const QList<ImportColumn> columns{
        {u"property_code"_s, {u"房源编码"_s, u"房源编号"_s}, necessary},
        {u"tariff"_s, {u"电价名称"_s, u"电价编码"_s}, necessary},
        {u"opened_on"_s, {u"开户日期"_s}, necessary},
        {u"settlement"_s, {u"结算方式"_s}},
        {u"alarm1"_s, {u"预置值1"_s, u"预充值1"_s}},
        {u"alarm2"_s, {u"预置值2"_s, u"预充值2"_s}},
        {u"overdraft"_s, {u"透支值"_s}},
        {u"auto_trip"_s, {u"自动跳闸"_s}},
        {u"owner_unit"_s, {u"用户单位"_s, u"房源单位"_s}},
        {u"voltage"_s, {u"电压等级"_s}},
        {u"member_name"_s, {u"会员名称"_s}},
        {u"member_phone"_s, {u"会员手机"_s, u"会员手机号码"_s}},
    };
    return columns;
}

const QList<ImportColumn> &readingColumns()
{
    static const QList<ImportColumn> columns{
        {u"meter_number"_s, {u"电表编号"_s}, necessary},
        {u"date"_s, {u"计费时间"_s}, necessary},
        {u"read_at"_s, {u"抄表时间"_s}},
        {u"total"_s, {u"示值(总)"_s}, necessary},
        {u"sharp"_s, {u"示值1[尖]"_s}},
        {u"peak"_s, {u"示值2[峰]"_s}},
        {u"flat"_s, {u"示值3[平]"_s}},
        {u"valley"_s, {u"示值4[谷]"_s}},
    };
    return columns;
}

const QList<ImportColumn> &rechargeColumns()
{
    static const QList<ImportColumn> columns{
        {u"property_code"_s, {u"房源编码"_s, u"房源编号"_s}, necessary},
        {u"amount"_s, {u"充值金额"_s}, necessary},
        {u"method"_s, {u"充值方式"_s}, necessary},
        {u"request_id"_s, {u"请求编号"_s, u"流水号"_s}, necessary},
        {u"note"_s, {u"备注"_s}},
    };
    return columns;
}

} // namespace

const QList<ImportColumn> &importColumns(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Properties:
        return propertyColumns();
    case ImportKind::Concentrators:
        return concentratorColumns();
    case ImportKind::Meters:
        return meterColumns();
    case ImportKind::Tariffs:
        return tariffColumns();
    case ImportKind::Accounts:
        return accountColumns();
    case ImportKind::Recharges:
        return rechargeColumns();
    case ImportKind::Readings:
        break;
    }
    return readingColumns();
}

QString plainHeader(QString header)
{
    header = header.toLower();
    header.replace(u'（', u'(').replace(u'）', u')').replace(u'［', u'[').replace(u'］', u']');
    header.replace(u'【', u'[').replace(u'】', u']');
    header.removeIf([](QChar c) { return c.isSpace(); });
    for (const QString &unit : {u"(元)"_s, u"(度)"_s, u"(kwh)"_s})
        header.remove(unit);
    return header;
}

} // namespace meterdesk
