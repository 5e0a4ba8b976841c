// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoPage.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>

#include "DemoRooms.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/FactGrid.h"
#include "common/IconLabel.h"
#include "common/PageHeader.h"
#include "common/Pill.h"
#include "common/SidePanel.h"
#include "common/StepResult.h"
#include "form/AmountEdit.h"
#include "form/FieldForm.h"
#include "form/QuickAmounts.h"
#include "form/SearchForm.h"
#include "form/SegmentedControl.h"
#include "table/DataTable.h"
#include "table/TableFooter.h"
#include "theme/Theme.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *caption(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextStyle(label, TextStyle::Caption, Token::Text2);
    return label;
}

QVBoxLayout *figure(const QString &name, const QString &value, TextStyle style, Token color, QWidget *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(caption(name, parent));
    auto *label = new QLabel(value, parent);
    setTextStyle(label, style, color);
    column->addWidget(label);
    return column;
}

} // namespace

DemoPage::DemoPage(QWidget *parent)
    : Page(parent)
    , rooms(new DemoRooms(210, this))
    , table(new DataTable(u"demoTable"_s, this))
    , search(new SearchForm(this))
    , panel(new SidePanel(364, this))
{
    auto *header = new PageHeader(tr("Top-up"), this);
    header->setContext(tr("Find the room → amount → Enter, the slip prints by itself"));
    header->addAction(u"shiftButton"_s, u"receipt-text"_s, tr("This shift"));
    header->addAction(u"exportButton"_s, u"file-spreadsheet"_s, tr("Export"))->setKeyHint(u"Ctrl+E"_s);

    search->addSearchText(u"findEdit"_s, tr("Find"), tr("Room / meter / phone / name"), 24);
    search->addText(u"codeEdit"_s, tr("Room no."), tr("All"), 10);
    const auto may = [] { return QDate(2017, 5, 1); };
    search->addDateRange(u"monthEdit"_s, tr("Period"), u"yyyy-MM"_s, may, may);

    table->setModel(rooms);
    table->setSortKeys({{0, Qt::AscendingOrder}});
    table->footer()->setSums(tr("Balances 4,321.00 yuan"));
    table->selectRow(4);

    auto *details = new Card(this);
    details->setTitle(tr("Top-ups"), u"田家园未来科技城店A01 · "_s + tr("12 months"));
    auto *reprint = new ActionButton(u"printer"_s, tr("Reprint"), details);
    reprint->setKeyHint(u"F4"_s);
    auto *reverse = new ActionButton(u"undo-2"_s, tr("Reverse…"), details);
    reverse->setEnabled(false);
    for (ActionButton *button : {reprint, reverse}) {
        button->setCompact(true);
        details->headActions()->addWidget(button);
    }
    auto *banner = new Banner(details);
    banner->showMessage(Tone::Warn, tr("The printer has not answered since 09:38."), u"ipp 0x0503"_s);
    banner->addAction(u"retryButton"_s, tr("Retry"));
    details->body()->addWidget(banner);
    buildPanel();

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(search);
    column->addWidget(table, 1);
    column->addWidget(details);
    auto *body = new QHBoxLayout;
    body->setSpacing(10);
    body->addWidget(left, 1);
    body->addWidget(panel);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(header);
    page->addLayout(body, 1);
}

void DemoPage::buildPanel()
{
    panel->setTitle(u"田家园未来科技城店A01"_s);
    for (const PillState state : {PillState::RelayTripped, PillState::Online}) {
        auto *pill = new Pill(panel);
        pill->setState(state);
        panel->titleExtras()->addWidget(pill);
    }
    auto *facts = new FactGrid(2, panel);
    facts->addFact(u"meter"_s, tr("Meter"));
    facts->addFact(u"member"_s, tr("Member"));
    facts->addFact(u"price"_s, tr("Price"));
    facts->addFact(u"alarms"_s, tr("Alarms"));
    facts->addFact(u"perDay"_s, tr("Per day"));
    facts->addFact(u"overdraft"_s, tr("Overdraft"));
    facts->setFact(u"meter"_s, u"366566"_s);
    facts->setFact(u"member"_s, {});
    facts->setFact(u"price"_s, u"1.20"_s);
    facts->setFact(u"alarms"_s, u"20 / 10"_s);
    facts->setFact(u"perDay"_s, u"2.6"_s);
    facts->setFact(u"overdraft"_s, u"0.00"_s);
    panel->addSection()->addWidget(facts);

    m_form = new QWidget(panel);
    m_result = new QWidget(panel);
    auto *section = panel->addSection();
    section->addWidget(m_form);
    section->addWidget(m_result);
    panel->addStretch();
    buildForm();

    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    auto *done = new Banner(m_result);
    done->showMessage(Tone::Ok, tr("200.00 yuan taken · CZ20170521-0018 · 09:41:22"));
    m_steps = new StepResult(m_result);
    m_steps->setSteps({{.id = u"book"_s, .text = tr("Booked"), .state = StepState::Ok, .time = u"09:41:22"_s},
        {.id = u"print"_s,
            .text = tr("Print the receipt"),
            .state = StepState::Failed,
            .time = u"09:41:23"_s,
            .detail = tr("The printer is out of paper."),
            .retryable = true},
        {.id = u"close"_s, .text = tr("Close the relay"), .state = StepState::Running, .time = {}}});
    result->addWidget(done);
    result->addWidget(m_steps);
    m_result->hide();

    auto *take = new ActionButton(tr("Take 200.00 yuan and print"), panel);
    take->setVariant(ActionButton::Variant::Primary);
    take->setProminent(true);
    take->setKeyHint(u"Enter"_s);
    panel->foot()->addWidget(take);
    auto *keys = caption(tr("Esc other room    Ctrl+Enter without printing"), panel);
    keys->setAlignment(Qt::AlignHCenter);
    panel->foot()->addWidget(keys);
}

void DemoPage::buildForm()
{
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *figures = new QHBoxLayout;
    figures->addLayout(figure(tr("Balance"), u"−3.32"_s, TextStyle::Kpi, Token::Bad, m_form));
    figures->addWidget(new IconLabel(u"arrow-right"_s, Token::Text2, 16, m_form), 0, Qt::AlignBottom);
    figures->addLayout(figure(tr("Afterwards"), u"196.68"_s, TextStyle::Kpi, Token::Text, m_form));
    figures->addStretch();
    figures->addLayout(figure(tr("Lasts"), tr("63 days"), TextStyle::Body, Token::Text, m_form));
    figures->setSpacing(14);
    column->addLayout(figures);

    auto *amountRow = new QHBoxLayout;
    amountRow->addWidget(caption(tr("Amount (yuan)"), m_form));
    amountRow->addStretch();
    amountRow->addWidget(caption(tr("Quick amounts Alt+1…5"), m_form));
    column->addLayout(amountRow);
    amount = new AmountEdit(m_form);
    amount->setObjectName(u"amountEdit"_s);
    amount->setAmount(Money{20000});
    amount->setHintText(u"贰佰元整"_s);
    column->addWidget(amount);
    auto *quick = new QuickAmounts(m_form);
    quick->setAmounts({{5000}, {10000}, {20000}, {30000}, {50000}});
    quick->setCurrent(Money{20000});
    column->addWidget(quick);
    connect(quick, &QuickAmounts::amountPicked, amount, [this](Money money) { amount->setAmount(money); });

    column->addWidget(caption(tr("Method"), m_form));
    auto *method = new SegmentedControl(m_form);
    const QStringList methods{tr("Cash"), tr("WeChat"), tr("Alipay"), tr("Card"), tr("Transfer")};
    for (int i = 0; i < methods.size(); ++i)
        method->addSegment(i, methods[i]);
    column->addWidget(method);

    auto *form = new FieldForm(2, m_form, FieldForm::Labels::Above);
    auto *received = new QLineEdit(u"150.00"_s, form);
    received->setObjectName(u"receivedEdit"_s);
    auto *change = new QLineEdit(u"0.00"_s, form);
    change->setObjectName(u"changeEdit"_s);
    change->setReadOnly(true);
    auto *note = new QLineEdit(form);
    note->setObjectName(u"noteEdit"_s);
    note->setPlaceholderText(tr("Optional, printed on the receipt"));
    form->addField(tr("Received"), received);
    form->addField(tr("Change"), change);
    form->addField(tr("Note"), note, 2);
    setFieldUnit(received, tr("yuan"));
    form->setErrors({{u"receivedEdit"_s, tr("Less than the amount")}});
    column->addWidget(form);

    auto *checks = new QHBoxLayout;
    auto *print = new QCheckBox(tr("Print receipt"), m_form);
    auto *close = new QCheckBox(tr("Close the relay afterwards"), m_form);
    print->setChecked(true);
    close->setChecked(true);
    checks->addWidget(print);
    checks->addWidget(close);
    checks->addStretch();
    column->addLayout(checks);
}

void DemoPage::showResult()
{
    m_form->hide();
    m_result->show();
}

QString DemoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    static const QHash<QByteArray, QString> words{
        {"Room no.", u"房源编号"_s},
        {"Room", u"房源名称"_s},
        {"Unit", u"房源单位"_s},
        {"Address", u"房源地址"_s},
        {"Balance (yuan)", u"账户余额(元)"_s},
        {"Billed month", u"电费年月"_s},
        {"Billed to", u"电费时间"_s},
        {"Top-up", u"充值管理"_s},
        {"Find the room → amount → Enter, the slip prints by itself", u"查户 → 金额 → Enter，单据自动打印"_s},
        {"This shift", u"本班流水"_s},
        {"Export", u"导出"_s},
        {"Find", u"查户"_s},
        {"Room / meter / phone / name", u"房号 / 表号 / 手机 / 姓名"_s},
        {"All", u"全部"_s},
        {"Period", u"起止时间"_s},
        {"Balances 4,321.00 yuan", u"合计 4,321.00 元"_s},
        {"Top-ups", u"充值明细"_s},
        {"12 months", u"近 12 个月"_s},
        {"Reprint", u"补打"_s},
        {"Reverse…", u"冲正…"_s},
        {"The printer has not answered since 09:38.", u"打印机自 09:38 起没有应答。"_s},
        {"Retry", u"重试"_s},
        {"Member", u"会员"_s},
        {"Price", u"电价"_s},
        {"Alarms", u"报警"_s},
        {"Per day", u"日均"_s},
        {"Overdraft", u"透支"_s},
        {"200.00 yuan taken · CZ20170521-0018 · 09:41:22", u"已收款 200.00 元 · CZ20170521-0018 · 09:41:22"_s},
        {"Booked", u"入账"_s},
        {"Print the receipt", u"打印购电单"_s},
        {"The printer is out of paper.", u"打印机缺纸。"_s},
        {"Close the relay", u"远程合闸"_s},
        {"Take 200.00 yuan and print", u"收款 200.00 元并打印"_s},
        {"Esc other room    Ctrl+Enter without printing", u"Esc 换户    Ctrl+Enter 只记账不打印"_s},
        {"Balance", u"当前余额"_s},
        {"Afterwards", u"充值后余额"_s},
        {"Lasts", u"预计可用"_s},
        {"63 days", u"约 63 天"_s},
        {"Amount (yuan)", u"充值金额（元）"_s},
        {"Quick amounts Alt+1…5", u"快捷金额 Alt+1…5"_s},
        {"Method", u"充值方式"_s},
        {"Cash", u"现金"_s},
        {"WeChat", u"微信"_s},
        {"Alipay", u"支付宝"_s},
        {"Card", u"刷卡"_s},
        {"Transfer", u"转账"_s},
        {"Optional, printed on the receipt", u"选填，打印在购电单上"_s},
        {"Received", u"实收"_s},
        {"Change", u"找零"_s},
        {"Note", u"备注"_s},
        {"yuan", u"元"_s},
        {"Less than the amount", u"小于充值金额"_s},
        {"Print receipt", u"打印购电单"_s},
        {"Close the relay afterwards", u"充值后远程合闸"_s},
    };
    const QByteArray where(context);
    if (where == "DemoRooms" && QByteArray(source) == "Meter")
        return u"表计"_s;
    if (where.endsWith("DemoPage") && QByteArray(source) == "Meter")
        return u"电表"_s;
    return where.contains("Demo") ? words.value(source) : QString();
}

} // namespace meterdesk::test
