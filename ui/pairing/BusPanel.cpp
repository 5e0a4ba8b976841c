// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing/BusPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

#include "RegisterWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "form/FieldForm.h"
#include "form/UnsavedEntries.h"
#include "shell/ErrorText.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int busPanelWidth = 340;
constexpr int linesHeight = 200;

} // namespace

BusPanel::BusPanel(const Actor &actor, MeterBusService &service, QWidget *parent)
    : SidePanel(busPanelWidth, parent)
    , m_actor(actor)
    , m_service(service)
    , m_protocol(new QComboBox(this))
    , m_searchButton(new ActionButton(u"search"_s, tr("Search"), this))
    , m_summary(new QLabel(this))
    , m_banner(new Banner(this))
    , m_lines(new QTreeWidget(this))
    , m_add(new ActionButton(u"plus"_s, tr("Enter this meter"), this))
    , m_number(new QWidget(this))
    , m_numberHint(new QLabel(this))
    , m_form(new FieldForm(1, this, FieldForm::Labels::Above))
    , m_wanted(new QLineEdit(this))
    , m_typed(new QLineEdit(this))
    , m_write(new ActionButton(u"send"_s, tr("Write number"), this))
{
    setObjectName(u"busPanel"_s);
    m_protocol->setObjectName(u"busProtocolChoice"_s);
    m_protocol->setAccessibleName(tr("Protocol"));
    for (const MeterProtocol each : {MeterProtocol::Dlt645Edition2007, MeterProtocol::Dlt645Edition1997})
        m_protocol->addItem(meterProtocolText(each), static_cast<int>(each));
    markAsSearch(*m_protocol);
    m_searchButton->setObjectName(u"busSearchAction"_s);
    m_summary->setObjectName(u"busSummary"_s);
    m_summary->setWordWrap(true);
    m_lines->setObjectName(u"busLines"_s);
    m_lines->setAccessibleName(tr("Meters found"));
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setHeaderLabels({tr("Meter"), tr("Records")});
    m_lines->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->setMinimumHeight(Theme::instance().scaled(linesHeight));
    m_add->setObjectName(u"enterFoundMeterAction"_s);

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_protocol, 1);
    choice->addWidget(m_searchButton);
    QVBoxLayout *top = addSection();
    top->addLayout(choice);
    top->addWidget(m_summary);
    top->addWidget(m_banner);
    top->addWidget(m_lines, 1);
    top->addWidget(m_add, 0, Qt::AlignLeft);
    buildNumber();
    addStretch();
    connect(m_searchButton, &QPushButton::clicked, this, &BusPanel::searchOrStop);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, [this] { forget(); });
    connect(m_lines, &QTreeWidget::currentItemChanged, this, &BusPanel::adapt);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (const FoundMeter *meter = chosen())
            Q_EMIT addRequested(meter->number);
    });
    forget();
}

void BusPanel::buildNumber()
{
    m_number->setObjectName(u"numberSection"_s);
    m_numberHint->setWordWrap(true);
    setTextStyle(m_numberHint, TextStyle::Body, Token::Text2);
    m_wanted->setObjectName(u"wantedNumberField"_s);
    m_wanted->setMaxLength(12);
    m_typed->setObjectName(u"presentNumberField"_s);
    m_typed->setMaxLength(12);
    markAsSearch(*m_typed); // no entry that could be lost
    m_form->addField(tr("New number"), m_wanted);
    m_form->addField(tr("Present number, typed again"), m_typed);
    m_write->setObjectName(u"writeNumberAction"_s);
    m_write->setVariant(ActionButton::Variant::Danger);
    auto *inside = new QVBoxLayout(m_number);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_numberHint);
    inside->addWidget(m_form);
    inside->addWidget(m_write, 0, Qt::AlignRight);
    addSection()->addWidget(m_number);
    for (QLineEdit *edit : {m_wanted, m_typed})
        connect(edit, &QLineEdit::textEdited, this, &BusPanel::adapt);
    connect(m_write, &QPushButton::clicked, this, &BusPanel::write);
}

void BusPanel::showBus(const Concentrator &bus)
{
    if (m_bus == bus.number)
        return;
    forget();
    m_bus = bus.number;
    setTitle(tr("Meters on the line"), tr("%1 %2").arg(bus.number.toText(), bus.name));
}

MeterProtocol BusPanel::protocol() const
{
    return static_cast<MeterProtocol>(m_protocol->currentData().toInt());
}

const FoundMeter *BusPanel::chosen() const
{
    const int row = m_lines->indexOfTopLevelItem(m_lines->currentItem());
    return row >= 0 && row < m_found.size() ? &m_found.at(row) : nullptr;
}

const FoundMeter *BusPanel::renumberable() const
{
    return m_complete && m_found.size() == 1 && !m_found.first().record ? &m_found.first() : nullptr;
}

void BusPanel::searchOrStop()
{
    if (!m_searching)
        return search();
    m_search.cancel();
    const QString stopped = tr("Stopped. %1 meters were found so far.").arg(m_found.size());
    ++m_generation;
    m_searching = false;
    m_summary->setText(stopped);
    adapt();
}

void BusPanel::search()
{
    forget();
    m_searching = true;
    m_summary->setText(tr("Asking who is there…"));
    adapt();
    const int generation = ++m_generation;
    m_search = m_service.search(m_actor, m_bus, protocol(), [this, generation](const FoundMeter &meter) {
        if (generation == m_generation)
            show(meter);
    });
    whenDone(m_search, this, [this, generation](const Result<QList<FoundMeter>> &found) {
        if (generation != m_generation)
            return;
        m_searching = false;
        m_complete = found.has_value();
        if (!found) {
            m_summary->clear();
            m_banner->showMessage(Tone::Bad, errorText(found.error()));
        } else {
            m_summary->setText(found->isEmpty()
                    ? tr("Nobody answers. Look at the wiring, the speed and parity of the port, and the protocol.")
                    : tr("%1 meters are on the line.").arg(found->size()));
        }
        adapt();
    });
}

void BusPanel::forget()
{
    ++m_generation;
    if (m_searching)
        m_search.cancel();
    m_searching = false;
    m_complete = false;
    m_writing = false;
    m_found.clear();
    m_lines->clear();
    m_banner->dismiss();
    m_wanted->clear();
    m_typed->clear();
    m_form->setErrors({});
    m_summary->setText(tr("Asks who is on this line. A second for one meter, minutes for many."));
    adapt();
}

void BusPanel::show(const FoundMeter &meter)
{
    m_found += meter;
    auto *line = new QTreeWidgetItem(m_lines,
        {meter.number.toText(), meter.record ? meter.record->propertyCode.toText() : tr("not in the records")});
    line->setIcon(1,
        meter.record ? Icons::icon(u"circle-check"_s, foregroundOf(Tone::Ok))
                     : Icons::icon(u"circle-dashed"_s, foregroundOf(Tone::Warn)));
    if (!m_lines->currentItem())
        m_lines->setCurrentItem(line);
    m_summary->setText(tr("Asking who is there… %1 found").arg(m_found.size()));
    adapt();
}

void BusPanel::write()
{
    const FoundMeter *meter = renumberable();
    const auto wanted = MeterNo::fromText(m_wanted->text().trimmed());
    m_form->setErrors({});
    if (!wanted) {
        m_form->setError(m_wanted->objectName(), errorText(wanted.error()));
        return m_form->focusFirstError();
    }
    m_writing = true;
    m_banner->dismiss();
    adapt();
    const MeterNumberChange change{.bus = m_bus,
        .protocol = protocol(),
        .present = meter->number,
        .wanted = *wanted,
        .typedNumber = m_typed->text()};
    whenDone(m_service.writeNumber(m_actor, change), this,
        [this, generation = m_generation, change](const Result<void> &done) {
            if (done)
                Q_EMIT message(tr("Meter %1 has number %2 now").arg(change.present.toText(), change.wanted.toText()));
            if (generation != m_generation) { // another line is shown; what came of this one is told nevertheless
                if (!done)
                    Q_EMIT message(tr("Meter %1: %2").arg(change.present.toText(), errorText(done.error())));
                return;
            }
            m_writing = false;
            m_typed->clear();
            if (done)
                return search();
            switch (done.error().code) {
            case ErrorCode::InvalidArgument:
                m_banner->showMessage(
                    Tone::Bad, tr("Nothing was written: this meter is not alone on the line any more. Search again."));
                break;
            case ErrorCode::Refused:
                m_banner->showMessage(Tone::Bad,
                    tr("The meter kept its number. Most take another one only while their programming key is "
                       "pressed."));
                break;
            case ErrorCode::Timeout:
                m_banner->showMessage(
                    Tone::Bad, tr("Now it answers at neither number. Search again to see which one it has."));
                break;
            default:
                m_banner->showMessage(Tone::Bad, errorText(done.error()));
            }
            adapt();
        });
}

void BusPanel::adapt()
{
    const bool mayEdit = permits(m_actor.role, Right::ManageDevices);
    m_searchButton->setText(m_searching ? tr("Stop") : tr("Search"));
    m_searchButton->setEnabled(!m_writing && permits(m_actor.role, Right::ReadMeters));
    m_protocol->setEnabled(!m_searching && !m_writing);
    const FoundMeter *meter = chosen();
    m_add->setVisible(mayEdit);
    m_add->setEnabled(meter && !meter->record && !m_writing);
    const FoundMeter *alone = renumberable();
    m_number->setVisible(mayEdit && alone);
    if (!alone)
        return;
    m_numberHint->setText(
        tr("%1 is alone on the line, so it can be given another number.").arg(alone->number.toText()));
    m_wanted->setEnabled(!m_writing);
    m_typed->setEnabled(!m_writing);
    m_write->setEnabled(
        !m_writing && !m_wanted->text().trimmed().isEmpty() && m_typed->text().trimmed() == alone->number.toText());
}

} // namespace meterdesk
