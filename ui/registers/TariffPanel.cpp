// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/TariffPanel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "RegisterWords.h"
#include "records/RegisterService.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &priceKeys()
{
    static const QStringList keys{u"total"_s, u"sharp"_s, u"peak"_s, u"flat"_s, u"valley"_s};
    return keys;
}

} // namespace

TariffPanel::TariffPanel(const RegistersDesk &desk, QWidget *parent)
    : RecordPanel(u"tariffPanel"_s, parent)
    , m_desk(desk)
    , m_effect(new QLabel(this))
    , m_versions(new QLabel(this))
{
    beginSection();
    m_name = addText(u"name"_s, tr("Tariff"), 2);
    m_mode = addChoice(u"mode"_s, tr("Mode"),
        {{tariffModeText(TariffMode::Single), static_cast<int>(TariffMode::Single)},
            {tariffModeText(TariffMode::TimeOfUse), static_cast<int>(TariffMode::TimeOfUse)}},
        2);
    m_from = addDate(u"effective_from"_s, tr("In force from"), 2);
    const QString unit = tr("yuan/kWh");
    const QStringList labels{
        tr("Total price"), tr("Sharp price"), tr("Peak price"), tr("Flat price"), tr("Valley price")};
    for (qsizetype price = 0; price < labels.size(); ++price)
        m_prices += addText(priceKeys().at(price), labels.at(price), 2, unit);
    m_effect->setObjectName(u"tariffEffect"_s);
    m_effect->setWordWrap(true);
    setTextStyle(m_effect, TextStyle::Body, Token::Text2);
    auto *section = addSection();
    section->addWidget(m_effect);
    m_versions->setObjectName(u"tariffVersions"_s);
    m_versions->setWordWrap(true);
    setTextStyle(m_versions, TextStyle::Body, Token::Text2);
    m_versions->hide();
    section->addWidget(m_versions);
    addButtons(permits(desk.actor.role, Right::ManageAccounts));
    connect(m_mode, &QComboBox::currentIndexChanged, this, &TariffPanel::adaptToMode);
    adaptToMode();
}

void TariffPanel::adaptToMode()
{
    const bool rates = static_cast<TariffMode>(m_mode->currentData().toInt()) == TariffMode::TimeOfUse;
    for (qsizetype price = 1; price < m_prices.size(); ++price) {
        m_prices.at(price)->setEnabled(rates);
        m_prices.at(price)->setPlaceholderText(rates ? QString() : tr("as the total"));
    }
}

void TariffPanel::showNew()
{
    m_shownName.clear();
    m_accounts = 0;
    ++m_generation;
    setTitle(tr("New tariff"));
    m_name->setReadOnly(false);
    m_name->clear();
    m_mode->setCurrentIndex(0);
    m_from->setDate(m_desk.clock.today());
    for (QLineEdit *price : std::as_const(m_prices))
        price->clear();
    m_effect->setText(tr("Prices with up to four decimals."));
    m_versions->hide();
    begin(false);
}

void TariffPanel::showTariff(const TariffPricesRow &row)
{
    m_shownName = row.name;
    m_accounts = row.accounts;
    setTitle(row.name, tr("New prices"));
    m_name->setText(row.name);
    m_name->setReadOnly(true);
    // Today may be billed by tomorrow's freeze only, so a change begins tomorrow at the earliest without harm.
    m_from->setDate(m_desk.clock.today().addDays(1));
    if (row.version) {
        m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(row.version->mode)));
        m_prices.first()->setText(row.version->total.toText());
        for (const Rate rate : allRates)
            m_prices.at(1 + static_cast<qsizetype>(rate))->setText(row.version->rate(rate).toText());
    }
    m_effect->setText(
        tr("%n accounts are billed by this tariff. Days billed already keep their price.", nullptr, m_accounts));
    showVersions();
    begin(true);
}

void TariffPanel::showVersions()
{
    whenDone(m_desk.registers.tariffs(), this,
        [this, name = m_shownName, generation = ++m_generation](const Result<QList<Tariff>> &tariffs) {
            if (generation != m_generation)
                return;
            if (!tariffs)
                return showError(tariffs.error());
            for (const Tariff &tariff : *tariffs) {
                if (tariff.name != name)
                    continue;
                QStringList lines{tr("All versions")};
                for (auto version = tariff.versions.crbegin(); version != tariff.versions.crend(); ++version)
                    lines += sentenceOf(*version);
                m_versions->setText(lines.join(u'\n'));
                m_versions->show();
            }
        });
}

QString TariffPanel::sentenceOf(const TariffVersion &version) const
{
    const QString from = version.effectiveFrom.toString(Qt::ISODate);
    if (version.isFlat())
        return tr("from %1: %2").arg(from, version.total.toText());
    QStringList rates;
    for (const UnitPrice price : version.rates)
        rates += price.toText();
    return tr("from %1: %2 (rates %3)").arg(from, version.total.toText(), rates.join(u" / "_s));
}

void TariffPanel::submit()
{
    QList<FieldError> errors;
    TariffVersion version;
    version.effectiveFrom = m_from->date();
    version.mode = static_cast<TariffMode>(m_mode->currentData().toInt());
    QList<UnitPrice> prices;
    for (qsizetype each = 0; each < m_prices.size(); ++each) {
        if (each > 0 && version.mode == TariffMode::Single) {
            prices += prices.first();
            continue;
        }
        const auto price = UnitPrice::fromText(m_prices.at(each)->text().trimmed());
        if (!price)
            errors += FieldError{priceKeys().at(each), price.error()};
        prices += price.value_or(UnitPrice{});
    }
    version.total = prices.first();
    for (std::size_t rate = 0; rate < rateCount; ++rate)
        version.rates.at(rate) = prices.at(1 + static_cast<qsizetype>(rate));
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        errors += FieldError{u"name"_s, Error{ErrorCode::InvalidArgument, tr("a name is needed")}};
    errors += RecordChecks::tariffVersion(version);
    if (!errors.isEmpty())
        return showErrors(errors);
    setBusy(true);
    whenDone(m_desk.registers.setPrices(m_desk.actor, name, version), this,
        [this, name, from = version.effectiveFrom](const Result<TariffId> &done) {
            finish(done ? Result<void>() : std::unexpected(done.error()),
                tr("The prices of %1 are set from %2").arg(name, from.toString(Qt::ISODate)));
        });
}

} // namespace meterdesk
