// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/availability.h"
#include "ui/navigation/likeness.h"
#include "ui/navigation/route.h"
#include "ui/navigation/visits.h"

#include <QAction>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

Route at(Place place, const QStringList &path = {}, const QString &query = {})
{
    return {.place = place, .path = path, .query = query};
}

TEST(RouteTest, IsALinkAndBack)
{
    const QList<std::pair<Route, QString>> routes{
        {at(Place::Home), u"slipway://home"_s},
        {at(Place::Home, {}, u"only failing"_s), u"slipway://home?q=only%20failing"_s},
        {at(Place::Projects, {u"shop"_s}), u"slipway://project/shop"_s},
        {at(Place::Projects, {u"shop"_s, u"settings"_s}), u"slipway://project/shop/settings"_s},
        {at(Place::Releases, {u"shop"_s, u"1.4.0+local/1"_s}), u"slipway://release/shop/1.4.0%2Blocal%2F1"_s},
        {at(Place::Deployments, {u"41"_s}), u"slipway://deployment/41"_s},
        {at(Place::Audit, {}, u"actor:ann \"host key\" a&b=c"_s),
            u"slipway://audit?q=actor%3Aann%20%22host%20key%22%20a%26b%3Dc"_s},
        {at(Place::Hosts, {u"web 1"_s}), u"slipway://host/web%201"_s},
        {at(Place::Settings), u"slipway://settings"_s},
        {{.place = Place::Home,
             .query = u"a&group=b"_s,
             .view = {{u"group"_s, u"state"_s}, {u"x"_s, u"y&z"_s}}},
            u"slipway://home?q=a%26group%3Db&group=state&x=y%26z"_s},
    };
    for (const auto &[route, link] : routes) {
        EXPECT_EQ(linkOf(route), link);
        const auto back = routeOf(link);
        ASSERT_TRUE(back) << qPrintable(back.error().story());
        EXPECT_EQ(*back, route) << qPrintable(link);
    }
}

TEST(RouteTest, RefusesWhatIsNotALinkOfOurs)
{
    for (const QString &link : {u""_s, u"https://example.org/"_s, u"slipway:"_s, u"slipway://"_s,
             u"slipway://deploy/shop/1.4.0/production"_s, u"slipway://project"_s, u"slipway://project/a/b"_s,
             u"slipway://release/shop"_s, u"slipway://home/x"_s, u"slipway://user@home"_s,
             u"slipway://home:80"_s, u"slipway://home#x"_s, u"javascript:alert(1)"_s,
             u"slipway://home/?q="_s + QString(5'000, u'x')}) {
        const auto route = routeOf(link);
        ASSERT_FALSE(route) << qPrintable(link);
        EXPECT_EQ(route.error().name(), u"link.unknown"_s);
    }
}

TEST(VisitsTest, GoBackAndForwardAndForgetWhatLayAhead)
{
    Visits visits;
    EXPECT_FALSE(visits.canGoBack());
    visits.visit(at(Place::Projects));
    visits.visit(at(Place::Projects));
    visits.visit(at(Place::Hosts));
    visits.goBack();
    EXPECT_EQ(visits.here(), at(Place::Projects));
    visits.goBack();
    EXPECT_EQ(visits.here(), at(Place::Home));
    EXPECT_FALSE(visits.canGoBack());
    visits.goForward();
    EXPECT_EQ(visits.here(), at(Place::Projects));
    visits.visit(at(Place::Audit));
    EXPECT_FALSE(visits.canGoForward());
}

TEST(VisitsTest, AFilterTypedInPlaceIsNoVisitOfItsOwn)
{
    Visits visits;
    visits.visit(at(Place::Audit));
    visits.amend(at(Place::Audit, {}, u"actor:ann"_s));
    visits.visit(at(Place::Hosts));
    visits.goBack();
    EXPECT_EQ(visits.here(), at(Place::Audit, {}, u"actor:ann"_s));
    visits.goBack();
    EXPECT_EQ(visits.here(), at(Place::Home));
}

TEST(VisitsTest, KeepNoMoreThanAHundred)
{
    Visits visits;
    for (int i = 0; i < 250; ++i)
        visits.visit(at(Place::Projects, {QString::number(i)}));
    int back = 0;
    for (; visits.canGoBack(); ++back)
        visits.goBack();
    EXPECT_EQ(back, Visits::most - 1);
}

TEST(LikenessTest, NeedsEveryWordAndPrefersBeginnings)
{
    EXPECT_EQ(likeness(u"xyz", u"Deploy shop"), 0);
    EXPECT_EQ(likeness(u"deploy xyz", u"Deploy shop"), 0);
    EXPECT_GT(likeness(u"dep sh", u"Deploy shop"), 0);
    EXPECT_GT(likeness(u"", u"anything"), 0);
    EXPECT_GT(likeness(u"shop", u"Deploy shop"), likeness(u"shop", u"Deploy workshop"));
    EXPECT_GT(likeness(u"ds", u"Deploy shop"), likeness(u"ds", u"Undo dense"));
    EXPECT_GT(likeness(u"depl", u"Deploy"), likeness(u"depl", u"do every plan later"));
}

TEST(AvailabilityTest, AnActionThatIsOffSaysWhyAndGetsItsTipBack)
{
    QAction action(u"Deploy…"_s);
    action.setToolTip(u"Deploy this release"_s);

    setUnavailable(action, u"Production is locked by bo"_s);
    setUnavailable(action, u"Production is frozen"_s);
    EXPECT_FALSE(action.isEnabled());
    EXPECT_EQ(action.toolTip(), u"Production is frozen"_s);
    EXPECT_EQ(reasonUnavailable(action), u"Production is frozen"_s);

    setUnavailable(action, {});
    EXPECT_TRUE(action.isEnabled());
    EXPECT_EQ(action.toolTip(), u"Deploy this release"_s);
}

} // namespace
} // namespace slipway::ui
